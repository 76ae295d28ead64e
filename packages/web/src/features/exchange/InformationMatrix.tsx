import type { InformationCell, PersonInformation } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Help } from '../../ui/Help.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { Own } from '../../ui/written.tsx'
import './exchange.css'

const tones = {
  holds: 'ok',
  told: 'ok',
  may_ask: 'wait',
  needs_consent: 'wait',
  closed: 'quiet',
} satisfies Record<InformationCell['state'], Tone>

/** Who knows what about the person today: categories by organisations; every cell opens its paragraph, day and reason. */
export function InformationMatrix({ person }: { person: PersonInformation }) {
  const t = useText()
  const columns: TableColumn<PersonInformation['categories'][number]>[] = [
    { key: 'category', name: t('exchange.matrix.category'), rowHeader: true, cell: ({ name }) => name },
    ...person.organisations.map((organisation) => ({
      key: organisation.id,
      name: organisation.name,
      cell: (category: { code: string; name: string }) => (
        <Cell
          name={t('exchange.matrix.cell', { category: category.name, organisation: organisation.name })}
          cell={person.cells.find((one) => one.category === category.code && one.organisation === organisation.id)}
        />
      ),
    })),
  ]
  return (
    <section className="exchange-matrix" aria-label={t('exchange.matrix.title')}>
      <p className="muted">{t('exchange.matrix.lead')}</p>
      <Table
        caption={t('exchange.matrix.title')}
        columns={columns}
        rows={person.categories}
        rowKey={({ code }) => code}
      />
    </section>
  )
}

function Cell({ name, cell }: { name: string; cell: InformationCell | undefined }) {
  const t = useText()
  const format = useFormat()
  if (!cell) return <span className="muted">–</span>
  return (
    <span className="exchange-cell">
      <Badge tone={tones[cell.state]}>{t(`exchange.cell.${cell.state}`)}</Badge>
      <Help title={name} source={cell.source}>
        <p>{cell.sentence}</p>
        {cell.from && (
          <p>
            {t('exchange.cell.from')} <Own>{cell.from}</Own>
          </p>
        )}
        {cell.since && <p>{t('exchange.cell.since', { day: format.day(cell.since) })}</p>}
        {cell.until && <p>{t('exchange.cell.until', { day: format.day(cell.until) })}</p>}
        {cell.way && <p>{t(`exchange.way.${cell.way}`)}</p>}
        {cell.weighing && (
          <p>
            {t('exchange.weighing')}: <Own>{cell.weighing}</Own>
          </p>
        )}
      </Help>
    </span>
  )
}
