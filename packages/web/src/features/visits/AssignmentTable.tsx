import type { Assignment } from '@kedjan/contract'
import { useWrite } from '../../api/use-write.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { Table } from '../../ui/Table.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Day } from '../../ui/written.tsx'
import { Done } from './api.ts'

interface Props {
  items: readonly Assignment[]
  /** Whether it says for which agency, or at which office; the agency can take its own back. */
  whose: 'agency' | 'office'
}

export function AssignmentTable({ items, whose }: Props) {
  const t = useText()
  const format = useFormat()
  const toast = useToast()
  const end = useWrite(Done, () => toast(t('staffing.ended')))
  const own = {
    key: 'end',
    name: t('visits.arrange.change'),
    cell: ({ id, staffName }: Assignment) => (
      <Button
        small
        busy={end.isPending && end.variables.path.includes(id)}
        aria-label={t('staffing.end_of', { name: staffName })}
        onPress={() => end.mutate({ path: `/api/visits/assignments/${id}/end`, body: {} })}
      >
        {t('staffing.end')}
      </Button>
    ),
  }
  return (
    <>
      <Table
        caption={t('staffing.title')}
        captionHidden
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'who', name: t('visits.presence.who'), rowHeader: true, cell: (one) => <bdi>{one.staffName}</bdi> },
          {
            key: 'whose',
            name: t(whose === 'agency' ? 'visits.add.agency' : 'staffing.office'),
            cell: (one) => <bdi>{whose === 'agency' ? one.agencyName : one.officeName}</bdi>,
          },
          { key: 'what', name: t('staffing.what'), cell: ({ errands }) => format.list(errands) },
          {
            key: 'when',
            name: t('staffing.when'),
            cell: ({ fromDay, untilDay }) => (
              <>
                <Day value={fromDay} style="medium" /> – <Day value={untilDay} style="medium" />
              </>
            ),
          },
          ...(whose === 'office' ? [own] : []),
        ]}
      />
      {end.error && (
        <div role="alert" className="form-error">
          <ErrorText error={end.error} />
        </div>
      )}
    </>
  )
}
