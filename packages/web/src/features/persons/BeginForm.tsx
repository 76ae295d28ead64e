import { type ChainItem, HouseholdRegistered, type KnownMembers } from '@kedjan/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { errorWithin } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Row } from '../../ui/layout.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { BeginFields } from './BeginFields.tsx'
import { beginBody, emptyBegin } from './begin-form.ts'
import { FormError } from './FormError.tsx'
import { CaseNumber, WhereFields } from './HouseholdFields.tsx'
import { Members } from './Members.tsx'
import { emptyNewHousehold, newHouseholdBody } from './register-form.ts'

interface Props {
  /** Those that the own organisation begins. */
  chains: readonly ChainItem[]
  today: string
  /** Asked before anything is written: who of the household seems to be registered already. */
  findKnown: (members: readonly unknown[]) => Promise<KnownMembers['items']>
  /** Shows them, and lets the officer go on or go back. */
  warning: (known: KnownMembers['items'], goOn: () => void, goBack: () => void) => ReactNode
}

/** Somebody new, and the chain that begins with them. What is typed stays when something is wrong. */
export function BeginForm({ chains, today, findKnown, warning }: Props) {
  const t = useText()
  const [form, setForm] = useState(() => emptyBegin(chains, today))
  const [household, setHousehold] = useState(emptyNewHousehold)
  const begin = useBegin()
  const write = (): void =>
    begin.mutate({
      path: '/api/journeys',
      body: { ...beginBody(form, chains), household: newHouseholdBody(household) },
    })
  const check = useMutation({
    mutationFn: () => findKnown(newHouseholdBody(household).members),
    onSuccess: (found) => found.length === 0 && write(),
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    check.mutate()
  }
  function goOn(): void {
    check.reset()
    write()
  }
  const parts = {
    form: household,
    change: (part: Partial<typeof household>) => setHousehold({ ...household, ...part }),
    error: errorWithin(begin.error, 'household'),
  }
  const error = begin.error ?? check.error
  const known = check.data ?? []
  return (
    <form className="stack gap-m" onSubmit={submit} noValidate>
      <BeginFields {...{ chains, form, today }} change={(part) => setForm({ ...form, ...part })} error={begin.error} />
      <fieldset className="fields">
        <legend>{t('persons.begin.household')}</legend>
        <CaseNumber {...parts} />
        <WhereFields {...parts} />
      </fieldset>
      <Members members={household.members} change={(members) => parts.change({ members })} error={parts.error} />
      <p className="what-happens">{t('persons.begin.what')}</p>
      {error && <FormError error={error} />}
      <Row>
        <Button type="submit" look="primary" busy={begin.isPending || check.isPending}>
          {t('persons.begin.do')}
        </Button>
      </Row>
      {known.length > 0 && warning(known, goOn, check.reset)}
    </form>
  )
}

function useBegin() {
  const t = useText()
  const toast = useToast()
  const navigate = useNavigate()
  return useWrite(HouseholdRegistered, ({ personIds }) => {
    toast(t('persons.begin.done'))
    const first = personIds[0]
    if (first) navigate({ to: '/persons/$personId', params: { personId: first } })
  })
}
