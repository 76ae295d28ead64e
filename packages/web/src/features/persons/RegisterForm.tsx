import { HouseholdRegistered, type KnownMembers } from '@kedjan/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ProblemError } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Row } from '../../ui/layout.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { CaseFields } from './CaseFields.tsx'
import { MemberFields } from './MemberFields.tsx'
import { emptyHousehold, emptyMember, type HouseholdForm, householdBody, type MemberForm } from './register-form.ts'

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
      <Members form={form} change={(members) => setForm({ ...form, members })} error={register.error} />
      <p className="what-happens">{t('persons.register.what')}</p>
      {error && <Wrong error={error} />}
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

function Wrong({ error }: { error: Error }) {
  const t = useText()
  const count = error instanceof ProblemError ? (error.problem.fields?.length ?? 0) : 0
  return (
    <div role="alert" className="form-error">
      <ErrorText error={error} />
      {count > 0 && <p>{t('persons.register.errors', { count })}</p>}
    </div>
  )
}

interface MembersProps {
  form: HouseholdForm
  change: (members: readonly MemberForm[]) => void
  error: unknown
}

function Members({ form, change, error }: MembersProps) {
  const t = useText()
  const { members } = form
  return (
    <>
      {members.map((member, at) => (
        <MemberFields
          key={member.key}
          member={member}
          at={at}
          change={(part) => change(members.with(at, { ...member, ...part }))}
          error={error}
          {...(members.length > 1 && { onRemove: () => change(members.toSpliced(at, 1)) })}
        />
      ))}
      <Row>
        <Button onPress={() => change([...members, emptyMember(members.length === 1 ? 'adult' : 'child')])}>
          {t('persons.register.add')}
        </Button>
      </Row>
    </>
  )
}
