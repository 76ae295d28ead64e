import type { RemovalItem } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { Code, Day, Own } from '../../ui/written.tsx'

const tones = {
  open: 'quiet',
  kept: 'quiet',
  to_warn: 'quiet',
  warned: 'wait',
  held: 'bad',
  to_list: 'now',
  listed: 'now',
  signed: 'ok',
} satisfies Record<RemovalItem['state'], Tone>

interface Choosing {
  chosen: ReadonlySet<string>
  onChoose: (householdId: string, isChosen: boolean) => void
}

interface Props {
  title: string
  rows: readonly RemovalItem[]
  empty: string
  choosing?: Choosing
  onHold: (row: RemovalItem) => void
  mayHold: boolean
}

/** Households on their way out, with the day, how far they have come, and what can be done. */
export function RemovalTable({ title, rows, empty, choosing, onHold, mayHold }: Props) {
  const t = useText()
  const columns = useColumns(choosing)
  const hold: TableColumn<RemovalItem> = {
    key: 'hold',
    name: t('retention.column.stop'),
    cell: (row) =>
      row.mayHold ? (
        <Button small onPress={() => onHold(row)} aria-label={t('retention.hold.of', { household: nameOf(row, t) })}>
          {t('retention.hold.do')}
        </Button>
      ) : null,
  }
  if (rows.length === 0) return <EmptyState title={empty} />
  return (
    <Table
      caption={title}
      captionHidden
      columns={mayHold ? [...columns, hold] : columns}
      rows={rows}
      rowKey={(row) => row.householdId}
    />
  )
}

function useColumns(choosing: Choosing | undefined): TableColumn<RemovalItem>[] {
  const t = useText()
  return [
    {
      key: 'household',
      name: t('retention.column.household'),
      rowHeader: true,
      cell: (row) => {
        const name = row.caseNumber ? <Code value={row.caseNumber} /> : t('retention.hidden_household')
        if (!choosing || !row.mayList) return name
        return (
          <Checkbox
            isSelected={choosing.chosen.has(row.householdId)}
            onChange={(isChosen) => choosing.onChoose(row.householdId, isChosen)}
          >
            {name}
          </Checkbox>
        )
      },
    },
    {
      key: 'registered',
      name: t('retention.column.registered_by'),
      cell: (row) => (
        <>
          <Own>{row.registeredByName}</Own>
          {row.personsCount !== null && (
            <span className="muted"> {t('retention.persons', { count: row.personsCount })}</span>
          )}
        </>
      ),
    },
    { key: 'from', name: t('retention.column.erase_from'), cell: (row) => <Day value={row.eraseFrom} /> },
    {
      key: 'state',
      name: t('retention.column.state'),
      cell: (row) => <Badge tone={tones[row.state]}>{t(`retention.state.${row.state}`)}</Badge>,
    },
  ]
}

function nameOf(row: RemovalItem, t: ReturnType<typeof useText>): string {
  return row.caseNumber ?? t('retention.hidden_household')
}
