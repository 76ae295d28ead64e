import type { Journey, Milestone } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Table } from '../../ui/Table.tsx'
import { eighteenPlanOf } from './eighteen.ts'

/** Who must do what before a child who came alone turns eighteen, and that the new municipality has signed for the child. */
export function EighteenCard({ journeys }: { journeys: readonly Journey[] }) {
  const t = useText()
  const format = useFormat()
  const plan = eighteenPlanOf(journeys)
  if (!plan) return null
  return (
    <section className="card" aria-labelledby="eighteen">
      <h2 id="eighteen">{t('children.title')}</h2>
      <Receipt receipt={plan.receipt} />
      <Table
        caption={t('children.title')}
        captionHidden
        rows={plan.steps}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'what',
            name: t('children.what'),
            rowHeader: true,
            cell: ({ name, help }) => (
              <>
                {name} <span className="muted">{help}</span>
              </>
            ),
          },
          { key: 'who', name: t('children.who'), cell: ({ responsibleName }) => responsibleName },
          { key: 'by', name: t('children.by'), cell: (step) => format.day(dayOf(step)) },
          { key: 'state', name: t('children.state'), cell: ({ state }) => t(`chain.state.${state}`) },
        ]}
      />
    </section>
  )
}

function Receipt({ receipt }: { receipt: Milestone | undefined }) {
  const t = useText()
  const format = useFormat()
  if (!receipt?.doneOn) return <p>{t('children.no_receipt')}</p>
  return <p>{t('children.receipt', { who: receipt.responsibleName, day: format.day(receipt.doneOn) })}</p>
}

function dayOf({ doneOn, deadline, expectedTo }: Milestone): string {
  return doneOn ?? deadline?.on ?? expectedTo
}
