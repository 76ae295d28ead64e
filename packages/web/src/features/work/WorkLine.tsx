import { Link } from '@tanstack/react-router'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { ProtectedMark } from '../../ui/ProtectedMark.tsx'
import { StallRemark } from '../../ui/StallRemark.tsx'
import { Code, Day, Own, Source } from '../../ui/written.tsx'
import type { WorkRow } from './rows.ts'

interface Props {
  row: WorkRow
  besideName: string | null
  choosable: boolean
  chosen: boolean
  onToggle: (id: string) => void
}

/** One row: whom it concerns, what is asked, from whom, and by when. */
export function WorkLine({ row, besideName, choosable, chosen, onToggle }: Props) {
  const t = useText()
  const name = row.person?.latin ?? t('work.person_hidden')
  return (
    <tr data-row={row.id} className={chosen ? 'work-chosen' : undefined}>
      {choosable && (
        <td className="work-choose">
          {row.mayAcknowledge && (
            <input
              type="checkbox"
              aria-label={t('work.choose', { name })}
              checked={chosen}
              onChange={() => onToggle(row.id)}
            />
          )}
        </td>
      )}
      <th scope="row" data-label={t('work.column.who')}>
        <Who row={row} />
      </th>
      {row.what && (
        <td data-label={t('work.column.what')}>
          <What what={row.what} />
        </td>
      )}
      {besideName !== null && <td data-label={besideName}>{row.beside && <Own>{row.beside}</Own>}</td>}
      {row.what && (
        <td data-label={t('work.column.due')}>
          <Due row={row} />
        </td>
      )}
    </tr>
  )
}

function Who({ row }: { row: WorkRow }) {
  const t = useText()
  const name = row.person ? <Own>{row.person.latin}</Own> : t('work.person_hidden')
  const { page, id } = row.leadsTo
  return (
    <div className="work-who">
      {page === 'handoff' ? (
        <Link to="/handoffs/$handoffId" params={{ handoffId: id }}>
          {name}
        </Link>
      ) : (
        <Link to="/persons/$personId" params={{ personId: id }}>
          {name}
        </Link>
      )}
      {row.person?.asWritten && <Own>{row.person.asWritten}</Own>}
      {row.caseNumber && <Code value={row.caseNumber} />}
      {row.personsCount !== null && <span className="muted">{t('work.and_family', { count: row.personsCount })}</span>}
      {row.protectedPerson && <ProtectedMark />}
    </div>
  )
}

const stateTones = { open: 'now', late: 'bad', stalled: 'wait' } satisfies Record<string, Tone>

function What({ what }: { what: NonNullable<WorkRow['what']> }) {
  const t = useText()
  if ('kind' in what) return <>{t(`work.kind.${what.kind}`)}</>
  return (
    <div className="work-who">
      {what.name} <Badge tone={stateTones[what.state]}>{t(`work.state.${what.state}`)}</Badge>
      <span className="muted">{what.journey}</span>
      {what.stall && <StallRemark stall={what.stall} />}
    </div>
  )
}

function Due({ row }: { row: WorkRow }) {
  const t = useText()
  if (row.dueOn === null) return <span className="muted">{t('work.no_day')}</span>
  return (
    <div className="work-who">
      <Day value={row.dueOn} style="medium" />
      {row.daysLeft !== null && (
        <Badge tone={toneOf(row.daysLeft)}>
          {row.daysLeft < 0 ? t('work.over', { days: -row.daysLeft }) : t('work.left', { days: row.daysLeft })}
        </Badge>
      )}
      {row.reminded && <Badge tone="bad">{t('work.escalated')}</Badge>}
      {row.source && <Source value={row.source} />}
    </div>
  )
}

function toneOf(daysLeft: number): Tone {
  if (daysLeft < 0) return 'bad'
  return daysLeft <= 3 ? 'wait' : 'now'
}
