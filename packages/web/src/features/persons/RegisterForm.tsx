import { HouseholdRegistered } from '@kedjan/contract'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
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

/** A new household: its case, its permit, and everybody in it. What is typed stays when something is wrong. */
export function RegisterForm({ today }: { today: string }) {
  const t = useText()
  const toast = useToast()
  const navigate = useNavigate()
  const [form, setForm] = useState(() => emptyHousehold(today))
  const register = useWrite(HouseholdRegistered, ({ personIds }) => {
    toast(t('persons.register.done'))
    const first = personIds[0]
    if (first) navigate({ to: '/persons/$personId', params: { personId: first } })
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    register.mutate({ path: '/api/persons', body: householdBody(form) })
  }
  return (
    <form className="stack gap-m" onSubmit={submit} noValidate>
      <CaseFields form={form} change={(part) => setForm({ ...form, ...part })} error={register.error} />
      <Members form={form} change={(members) => setForm({ ...form, members })} error={register.error} />
      <p className="what-happens">{t('persons.register.what')}</p>
      {register.error && <Wrong error={register.error} />}
      <Row>
        <Button type="submit" look="primary" busy={register.isPending}>
          {t('persons.register.do')}
        </Button>
      </Row>
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
