import type { HoldItem } from '@kedjan/contract'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Code, Day, Own } from '../../ui/written.tsx'
import { Made } from './api.ts'

/** What stands still, why, until when, and by whom. */
export function Holds({ holds }: { holds: readonly HoldItem[] }) {
  const t = useText()
  const toast = useToast()
  const end = useWrite(Made, () => toast(t('retention.hold.ended')))
  const columns: TableColumn<HoldItem>[] = [
    {
      key: 'household',
      name: t('retention.column.household'),
      rowHeader: true,
      cell: (hold) => (hold.caseNumber ? <Code value={hold.caseNumber} /> : t('retention.hidden_household')),
    },
    {
      key: 'why',
      name: t('retention.hold.reason'),
      cell: (hold) => (
        <>
          {t(`retention.reason.${hold.reason}`)}: <Own>{hold.note}</Own>
        </>
      ),
    },
    {
      key: 'by',
      name: t('retention.hold.by'),
      cell: (hold) => (
        <Own>
          {hold.byName}, {hold.organisationName}
        </Own>
      ),
    },
    { key: 'until', name: t('retention.hold.until'), cell: (hold) => <Day value={hold.until} /> },
    {
      key: 'end',
      name: t('retention.hold.end'),
      cell: (hold) =>
        hold.mayEnd ? (
          <Button
            small
            busy={end.isPending}
            onPress={() => end.mutate({ path: `/api/retention/holds/${hold.id}/end`, body: {} })}
          >
            {t('retention.hold.end')}
          </Button>
        ) : null,
    },
  ]
  if (holds.length === 0) return <p className="muted">{t('retention.hold.none')}</p>
  return (
    <>
      <Table caption={t('retention.holds')} captionHidden columns={columns} rows={holds} rowKey={({ id }) => id} />
      {end.error && (
        <div role="alert" className="form-error">
          <ErrorText error={end.error} />
        </div>
      )}
    </>
  )
}
