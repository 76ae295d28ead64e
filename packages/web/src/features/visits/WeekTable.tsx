import type { PlaceSetup } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Table } from '../../ui/Table.tsx'
import { useResourceName } from './resource-name.ts'
import { WeekCell } from './WeekCell.tsx'

type WeekRow = PlaceSetup['week']['rows'][number]
type Resource = PlaceSetup['resources'][number]

/** The days of the week on which anything is open, and the working days. */
export function WeekTable({ setup }: { setup: PlaceSetup }) {
  const t = useText()
  const format = useFormat()
  const { days, rows } = setup.week
  const shown = days.filter(({ open }, at) => at < 5 || open.length > 0)
  const resourceOf = (row: WeekRow) => setup.resources.find(({ id }) => id === row.resourceId)
  return (
    <div className="week-table">
      <Table
        caption={t('visits.week.title')}
        captionHidden
        rows={rows.filter((row) => resourceOf(row)?.kind !== 'room')}
        rowKey={({ resourceId }) => resourceId}
        columns={[
          {
            key: 'name',
            name: t('visits.arrange.what'),
            rowHeader: true,
            cell: (row) => <Whose resource={resourceOf(row)} />,
          },
          ...shown.map(({ date, holiday }) => ({
            key: date,
            name: `${format.day(date, 'clock')}${holiday ? `, ${t(`visits.holiday.${holiday}`)}` : ''}`,
            cell: (row: WeekRow) => <WeekCell setup={setup} row={row} date={date} />,
          })),
        ]}
      />
    </div>
  )
}

/** The same a day at a time, for a phone; today is unfolded. */
export function WeekList({ setup }: { setup: PlaceSetup }) {
  const t = useText()
  const format = useFormat()
  const { days, rows } = setup.week
  const there = rows.filter(({ resourceId }) => setup.resources.find(({ id }) => id === resourceId)?.kind !== 'room')
  return (
    <div className="week-list">
      {days
        .filter(({ open }, at) => at < 5 || open.length > 0)
        .map(({ date, holiday }) => (
          <details key={date} className="arrange-folded" open={date === setup.today}>
            <summary>
              {format.day(date, 'clock')}
              {holiday && `, ${t(`visits.holiday.${holiday}`)}`}
            </summary>
            <ul className="arrange-list">
              {there.map((row) => (
                <li key={row.resourceId} className="week-line">
                  <div>
                    <Whose resource={setup.resources.find(({ id }) => id === row.resourceId)} />
                  </div>
                  <WeekCell setup={setup} row={row} date={date} />
                </li>
              ))}
            </ul>
          </details>
        ))}
    </div>
  )
}

/** What it is called, and whose it is or which languages it has. */
function Whose({ resource }: { resource: Resource | undefined }) {
  const format = useFormat()
  const nameOf = useResourceName()
  if (!resource) return null
  return (
    <>
      {nameOf(resource)}
      <div className="muted arrange-about">
        <bdi>{resource.agencyName ?? format.list(resource.languages.map((one) => format.language(one)))}</bdi>
      </div>
    </>
  )
}
