import type { DatumView } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { EmptyState } from '../../ui/states.tsx'

interface Props {
  data: readonly DatumView[]
  /** Which registration it belongs to, where the person has several. */
  registration: (personId: string) => string | null
}

/** What is recorded and may be seen, gathered by kind, with who holds it. */
export function DataByCategory({ data, registration }: Props) {
  const t = useText()
  if (data.length === 0) return <EmptyState title={t('persons.data.empty')} />
  const groups = [...Map.groupBy(data, (datum) => datum.category)]
  return (
    <div className="data-groups">
      {groups.map(([category, members]) => (
        <section key={category} className="card">
          <h3>{members[0]?.categoryName}</h3>
          <dl className="data-list">
            {members.map((datum) => (
              <Datum
                key={`${datum.personId} ${datum.holder} ${datum.label} ${datum.recordedAt} ${datum.text}`}
                datum={datum}
                registration={registration(datum.personId)}
              />
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

function Datum({ datum, registration }: { datum: DatumView; registration: string | null }) {
  const t = useText()
  const format = useFormat()
  return (
    <div>
      <dt>{datum.label}</dt>
      <dd>
        <bdi>{datum.text}</bdi> {datum.corrected && <Badge tone="ok">{t('exchange.corrected')}</Badge>}
        <span className="muted">
          {t('persons.data.holder', { who: datum.holderName })},{' '}
          {t('persons.data.recorded', { at: format.moment(datum.recordedAt) })}
          {registration && `, ${registration}`}
        </span>
      </dd>
    </div>
  )
}
