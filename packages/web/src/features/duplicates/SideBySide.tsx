import type { DuplicateItem, RegistrationView } from '@kedjan/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Code, Day, Own } from '../../ui/written.tsx'
import { latin, NameText } from './NameText.tsx'

interface Row {
  key: string
  cell: (side: RegistrationView) => ReactNode
  /** What is compared; rows without it are not. */
  value?: (side: RegistrationView) => string | null
}

/** Two registrations beside each other, with a word where they differ. */
export function SideBySide({ item }: { item: Pick<DuplicateItem, 'one' | 'other'> }) {
  const t = useText()
  const rows = useRows()
  const { one, other } = item
  return (
    <div className="pair-table">
      <table>
        <caption className="visually-hidden">{t('duplicates.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('duplicates.row')}</th>
            <th scope="col">{t('duplicates.side.one')}</th>
            <th scope="col">{t('duplicates.side.other')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cell, value }) => (
            <tr key={key}>
              <th scope="row">
                {t(`duplicates.row.${key}`)}
                {value && value(one) !== value(other) && <Badge tone="quiet">{t('duplicates.differs')}</Badge>}
              </th>
              <td>{cell(one)}</td>
              <td>{cell(other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function useRows(): Row[] {
  const t = useText()
  const none = <span className="muted">{t('duplicates.hidden')}</span>
  return [
    { key: 'name', cell: (side) => <SideLink side={side} />, value: (side) => (side.name ? latin(side.name) : null) },
    {
      key: 'birth_date',
      cell: (side) => (side.birthDate ? <Day value={side.birthDate} /> : none),
      value: (side) => side.birthDate,
    },
    {
      key: 'sex',
      cell: (side) => (side.sex ? t(`duplicates.sex.${side.sex}`) : none),
      value: (side) => side.sex,
    },
    {
      key: 'citizenship',
      cell: (side) => (side.citizenship ? <Own>{side.citizenship}</Own> : none),
      value: (side) => side.citizenship,
    },
    { key: 'numbers', cell: (side) => <Numbers side={side} /> },
    { key: 'household', cell: (side) => <Household side={side} /> },
    { key: 'case', cell: (side) => (side.caseNumber ? <Code value={side.caseNumber} /> : none) },
    { key: 'registered', cell: (side) => <Registered side={side} /> },
    { key: 'chain', cell: (side) => t(side.hasOpenJourney ? 'duplicates.chain.yes' : 'duplicates.chain.no') },
  ]
}

function SideLink({ side }: { side: RegistrationView }) {
  return (
    <Link to="/persons/$personId" params={{ personId: side.personId }}>
      <NameText name={side.name} />
    </Link>
  )
}

function Numbers({ side }: { side: RegistrationView }) {
  if (side.numbers.length === 0) return '–'
  return (
    <ul className="plain-list">
      {side.numbers.map(({ label, masked }) => (
        <li key={`${label} ${masked}`}>
          <span className="muted">{label}</span> <Code value={masked} />
        </li>
      ))}
    </ul>
  )
}

function Household({ side }: { side: RegistrationView }) {
  if (side.household.length === 0) return '–'
  return (
    <ul className="plain-list">
      {side.household.map((name) => (
        <li key={`${latin(name)} ${name.asWritten}`}>
          <NameText name={name} />
        </li>
      ))}
    </ul>
  )
}

function Registered({ side }: { side: RegistrationView }) {
  const t = useText()
  const format = useFormat()
  if (!side.registeredAt || !side.registeredByName) return <span className="muted">{t('duplicates.hidden')}</span>
  return t('duplicates.registered_by', { day: format.moment(side.registeredAt), who: side.registeredByName })
}
