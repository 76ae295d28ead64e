import type { ChainDiagram, ChainStep } from '@kedjan/contract'
import type { Format } from '../../format.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import type { Translate } from '../../texts/translate.ts'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { Own } from '../../ui/written.tsx'
import { onlyWords } from './ChosenBox.tsx'
import type { LinkTo } from './link-to.ts'
import { DeadlineWords, LeadWords } from './StepWords.tsx'

interface Props {
  diagram: ChainDiagram
  linkTo: LinkTo
}

/** The same as the drawing, as a table. */
export function StepTable({ diagram, linkTo }: Props) {
  const t = useText()
  const format = useFormat()
  return (
    <Table
      caption={t('chains.table', { name: diagram.name })}
      columns={columnsIn({ t, format }, linkTo)}
      rows={diagram.steps}
      rowKey={({ key }) => key}
    />
  )
}

function columnsIn({ t, format }: { t: Translate; format: Format }, linkTo: LinkTo): TableColumn<ChainStep>[] {
  return [
    { key: 'name', name: t('chains.step'), rowHeader: true, cell: ({ name }) => name },
    { key: 'who', name: t('chains.responsible'), cell: ({ responsibleName }) => <Own>{responsibleName}</Own> },
    {
      key: 'after',
      name: t('chains.after'),
      cell: ({ after, only }) => (
        <>
          {after.length > 0 ? format.list(after) : t('chains.from_start')}
          {only.length > 0 && (
            <span className="diagram-sentence">{t('chains.only_when', { what: onlyWords(only, format.list) })}</span>
          )}
        </>
      ),
    },
    { key: 'outcomes', name: t('chains.outcomes'), cell: ({ outcomes }) => outcomes.join(' / ') || '–' },
    { key: 'deadline', name: t('chains.deadline'), cell: ({ deadline }) => <DeadlineWords deadline={deadline} /> },
    {
      key: 'leads',
      name: t('chains.leads'),
      cell: ({ leads }) => (leads.length > 0 ? <LeadWords leads={leads} linkTo={linkTo} /> : '–'),
    },
  ]
}
