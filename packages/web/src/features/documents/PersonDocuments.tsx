import type { DocumentItem, DocumentList } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { Moment, Own } from '../../ui/written.tsx'
import { AddDocumentDialog, type StepChoice } from './AddDocumentDialog.tsx'
import { documentsQuery } from './api.ts'
import { DocumentActions } from './DocumentActions.tsx'
import './documents.css'
import { FileFacts } from './FileFacts.tsx'
import { ScanBadge } from './ScanBadge.tsx'

interface Props {
  personId: string
  mayAdd: boolean
  /** The steps that a paper can belong to. */
  steps: readonly StepChoice[]
}

type Asked = { replaced: DocumentItem | null } | null

/** The papers about a person that the own organisation may see, and a way to add one. */
export function PersonDocuments({ personId, mayAdd, steps }: Props) {
  const t = useText()
  const [asked, setAsked] = useState<Asked>(null)
  const { data, error, refetch } = useQuery(documentsQuery(personId))
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading rows={5} />
  return (
    <section className="stack gap-m" aria-label={t('documents.title')}>
      {mayAdd && (
        <div>
          <Button look="primary" onPress={() => setAsked({ replaced: null })}>
            {t('documents.add')}
          </Button>
        </div>
      )}
      <Papers list={data} steps={steps} onReplace={mayAdd ? (replaced) => setAsked({ replaced }) : undefined} />
      {asked && (
        <AddDocumentDialog
          personId={personId}
          list={data}
          steps={steps}
          replaced={asked.replaced}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  )
}

interface PapersProps {
  list: DocumentList
  steps: readonly StepChoice[]
  onReplace: ((item: DocumentItem) => void) | undefined
}

function Papers({ list: { items, more }, steps, onReplace }: PapersProps) {
  const t = useText()
  const columns = useColumns(steps, onReplace)
  if (items.length === 0) return <EmptyState title={t('documents.none')} />
  return (
    <>
      <Table caption={t('documents.title')} captionHidden columns={columns} rows={items} rowKey={({ id }) => id} />
      {more && <p className="muted">{t('documents.more')}</p>}
    </>
  )
}

function useColumns(steps: readonly StepChoice[], onReplace: PapersProps['onReplace']): TableColumn<DocumentItem>[] {
  const t = useText()
  return [
    {
      key: 'name',
      name: t('documents.column.name'),
      rowHeader: true,
      cell: (item) => (
        <>
          <Own>{item.name}</Own>
          <p className="muted">
            <FileFacts item={item} />
          </p>
        </>
      ),
    },
    { key: 'category', name: t('documents.category'), cell: (item) => <Kind item={item} steps={steps} /> },
    { key: 'language', name: t('documents.language'), cell: ({ languageName }) => <Own>{languageName}</Own> },
    { key: 'holder', name: t('documents.column.holder'), cell: ({ holder }) => <Own>{holder.name}</Own> },
    {
      key: 'added',
      name: t('documents.column.added'),
      cell: (item) => (
        <>
          <Moment value={item.addedAt} />
          {item.sentByPerson && <p className="muted">{t('documents.by_person')}</p>}
        </>
      ),
    },
    { key: 'scan', name: t('documents.column.scan'), cell: (item) => <ScanBadge item={item} /> },
    {
      key: 'do',
      name: t('documents.column.do'),
      cell: (item) => <DocumentActions item={item} base="/api/documents" {...(onReplace && { onReplace })} />,
    },
  ]
}

/** What a paper holds, and the step that it belongs to. */
function Kind({ item, steps }: { item: DocumentItem; steps: readonly StepChoice[] }) {
  const step = steps.find(({ id }) => id === item.milestoneId)
  return (
    <>
      <Own>{item.category.name}</Own>
      {step && (
        <p className="muted">
          <Own>{step.name}</Own>
        </p>
      )}
    </>
  )
}
