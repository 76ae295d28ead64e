import type { PersonPage } from '@kedjan/contract'
import { Link } from '@tanstack/react-router'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import type { Translate } from '../../texts/translate.ts'
import { Code, Own } from '../../ui/written.tsx'
import { PersonNameText } from './PersonNameText.tsx'

/** Under the name: which case, who belongs to the household, which language, which needs, which permit. */
export function PersonLead({ person }: { person: PersonPage }) {
  const t = useText()
  const { household } = person
  return (
    <>
      {household && (
        <p className="person-case">
          {t('persons.case')} <Code value={household.caseNumber} />
          {' · '}
          {t('persons.household', { adults: household.adultsCount, children: household.childrenCount })}
          {person.synthetic && ` · ${t('persons.synthetic')}`}
        </p>
      )}
      <ul className="chips">
        {chipsOf(person, t).map((chip) => (
          <li key={chip}>
            <bdi>{chip}</bdi>
          </li>
        ))}
        <PermitChip person={person} />
        <DeathChip person={person} />
      </ul>
    </>
  )
}

function chipsOf(person: PersonPage, t: Translate): string[] {
  const languages = person.languages.map(({ name, interpreter }) =>
    t(interpreter ? 'persons.language_interpreter' : 'persons.language', { name }),
  )
  const age = person.ageYears === null || person.diedOn !== null ? [] : [t('persons.age', { age: person.ageYears })]
  return [...age, ...languages, ...person.needs.map((need) => t('persons.need', { need }))]
}

function PermitChip({ person }: { person: PersonPage }) {
  const t = useText()
  const format = useFormat()
  if (!person.permit) return null
  const { name, decidedOn, validTo } = person.permit
  const from = format.day(decidedOn)
  return (
    <li>
      {validTo === null
        ? t('persons.permit', { name, day: from })
        : t('persons.permit_to', { name, from, to: format.day(validTo) })}
    </li>
  )
}

function DeathChip({ person }: { person: PersonPage }) {
  const t = useText()
  const format = useFormat()
  return person.diedOn === null ? null : <li>{t('persons.died', { day: format.day(person.diedOn) })}</li>
}

/** Everybody in the household, each a way to their own page. */
export function Members({ person }: { person: PersonPage }) {
  const t = useText()
  const members = person.household?.members ?? []
  if (members.length < 2) return null
  return (
    <ul className="members" aria-label={t('persons.members')}>
      {members.map((member) => (
        <li key={member.personId}>
          {member.personId === person.id ? (
            <strong>
              <PersonNameText name={member.name} />
            </strong>
          ) : (
            <Link to="/persons/$personId" params={{ personId: member.personId }}>
              <PersonNameText name={member.name} />
            </Link>
          )}
          <span className="muted">
            {t(`persons.position.${member.position}`)}
            {member.ageYears !== null && ` · ${t('persons.age', { age: member.ageYears })}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Numbers that identify, all but their ends covered. */
export function Identifiers({ person }: { person: PersonPage }) {
  const t = useText()
  if (person.identifiers.length === 0) return null
  return (
    <ul className="identifiers" aria-label={t('persons.identifiers')}>
      {person.identifiers.map((identifier) => (
        <li key={`${identifier.kind} ${identifier.masked}`}>
          <span className="muted">{identifier.label}</span> <Code value={identifier.masked} />{' '}
          <span className="muted">
            <Own>{identifier.holderName}</Own>
          </span>
        </li>
      ))}
    </ul>
  )
}
