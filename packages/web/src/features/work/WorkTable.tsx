import { useText } from '../../texts/LanguageProvider.tsx'
import type { WorkRow } from './rows.ts'
import type { Show } from './views.ts'
import { WorkLine } from './WorkLine.tsx'

interface Props {
  show: Show
  rows: readonly WorkRow[]
  chosen: ReadonlySet<string>
  onChoose: (ids: ReadonlySet<string>) => void
}

/** The rows of a view. Where they can be acknowledged, several can be chosen. */
export function WorkTable({ show, rows, chosen, onChoose }: Props) {
  const t = useText()
  const open = rows.filter((row) => row.mayAcknowledge)
  function toggle(id: string): void {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
  return (
    <table className="table work-table">
      <caption className="visually-hidden">{t(`work.show.${show}`)}</caption>
      <thead>
        <tr>
          {open.length > 0 && (
            <th scope="col" className="work-choose">
              <input
                type="checkbox"
                aria-label={t('work.choose_all')}
                checked={chosen.size > 0 && chosen.size === open.length}
                onChange={(event) => onChoose(new Set(event.target.checked ? open.map((row) => row.id) : []))}
              />
            </th>
          )}
          <th scope="col">{t('work.column.who')}</th>
          {show !== 'without' && <th scope="col">{t('work.column.what')}</th>}
          {hasBeside(show) && <th scope="col">{besideName(show, t)}</th>}
          {show !== 'without' && <th scope="col">{t('work.column.due')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <WorkLine
            key={row.id}
            row={row}
            besideName={hasBeside(show) ? besideName(show, t) : null}
            choosable={open.length > 0}
            chosen={chosen.has(row.id)}
            onToggle={toggle}
          />
        ))}
      </tbody>
    </table>
  )
}

function hasBeside(show: Show): boolean {
  return show === 'answer' || show === 'fulfil' || show === 'sent'
}

function besideName(show: Show, t: ReturnType<typeof useText>): string {
  return t(show === 'sent' ? 'work.column.to' : 'work.column.from')
}
