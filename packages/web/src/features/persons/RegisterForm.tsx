import { HouseholdRegistered, type KnownMembers } from '@kedjan/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Row } from '../../ui/layout.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { CaseFields } from './CaseFields.tsx'
import { FormError } from './FormError.tsx'
import { Members } from './Members.tsx'
import { emptyHousehold, householdBody } from './register-form.ts'

interface Props {
  today: string
  /** Asked before anything is written: who of the household seems to be registered already. */
  findKnown: (members: readonly unknown[]) => Promise<KnownMembers['items']>
  /** Shows them, and lets the officer go on or go back. */
  warning: (known: KnownMembers['items'], goOn: () => void, goBack: () => void) => ReactNode
}

/** A new household: its case, its permit, and everybody in it. What is typed stays when something is wrong. */
export function RegisterForm({ today, findKnown, warning }: Props) {
  const t = useText()
  const toast = useToast()
  const navigate = useNavigate()
  const [form, setForm] = useState(() => emptyHousehold(today))
  const register = useWrite(HouseholdRegistered, ({ personIds }) => {
    toast(t('persons.register.done'))
    const first = personIds[0]
    if (first) navigate({ to: '/persons/$personId', params: { personId: first } })
  })
  const write = (): void => register.mutate({ path: '/api/persons', body: householdBody(form) })
  const check = useMutation({
    mutationFn: () => findKnown(householdBody(form).members),
    onSuccess: (found) => found.length === 0 && write(),
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    check.mutate()
  }
  const known = check.data ?? []
  const error = register.error ?? check.error
  return (
    <form className="stack gap-m" onSubmit={submit} noValidate>
      <CaseFields form={form} change={(part) => setForm({ ...form, ...part })} error={register.error} />
      <Members members={form.members} change={(members) => setForm({ ...form, members })} error={register.error} />
      <p className="what-happens">{t('persons.register.what')}</p>
      {error && <FormError error={error} />}
      <Row>
        <Button type="submit" look="primary" busy={register.isPending || check.isPending}>
          {t('persons.register.do')}
        </Button>
      </Row>
      {known.length > 0 &&
        warning(
          known,
          () => {
            check.reset()
            write()
          },
          check.reset,
        )}
    </form>
  )
}
