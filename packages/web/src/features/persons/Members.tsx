import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Row } from '../../ui/layout.tsx'
import { MemberFields } from './MemberFields.tsx'
import { emptyMember, type MemberForm } from './register-form.ts'

interface Props {
  members: readonly MemberForm[]
  change: (members: readonly MemberForm[]) => void
  error: unknown
}

/** Everybody in the household. */
export function Members({ members, change, error }: Props) {
  const t = useText()
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
