import type { HouseholdMember } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { EmptyState } from '../../ui/states.tsx'

/** Those whom the path is for, named as they write their names. */
export function Members({ members }: { members: readonly HouseholdMember[] }) {
  const t = useText()
  if (members.length === 0) return <EmptyState title={t('own.no_family')} />
  return (
    <ul className="own-members">
      {members.map((member) => (
        <li key={member.personId} className="own-card">
          <MemberName member={member} />
          <p className="own-step-line">
            {t(`own.position_${member.position}`)}
            {member.ageYears !== null && ` · ${t('own.age', { years: member.ageYears })}`}
          </p>
        </li>
      ))}
    </ul>
  )
}

function MemberName({ member: { name } }: { member: HouseholdMember }) {
  const t = useText()
  if (!name) return <p>{t('own.name_hidden')}</p>
  const transliterated = `${name.given} ${name.family}`
  if (name.asWritten === null) {
    return (
      <h2>
        <bdi>{transliterated}</bdi>
      </h2>
    )
  }
  return (
    <h2>
      <bdi lang={name.writtenLanguage ?? undefined}>{name.asWritten}</bdi>{' '}
      <span className="own-transliterated">
        <bdi>{transliterated}</bdi>
      </span>
    </h2>
  )
}
