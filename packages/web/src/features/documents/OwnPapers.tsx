import type { DocumentItem } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../../texts/LanguageProvider.tsx'
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx'
import { Moment, Own } from '../../ui/written.tsx'
import { ownDocumentsQuery } from './api.ts'
import { DocumentActions } from './DocumentActions.tsx'
import './documents.css'
import { FileFacts } from './FileFacts.tsx'
import { ScanBadge } from './ScanBadge.tsx'
import { SendDocument } from './SendDocument.tsx'

/** The person's own papers on a phone: send one, and see those that are there. */
export function OwnPapers() {
  const t = useText()
  const { data, error, refetch } = useQuery(ownDocumentsQuery)
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading rows={6} />
  return (
    <>
      <SendDocument own={data} />
      <section className="own-card" aria-labelledby="own-papers">
        <h2 id="own-papers">{t('documents.own.title')}</h2>
        {data.items.length === 0 && <EmptyState title={t('documents.own.none')} />}
        <ul className="document-cards">
          {data.items.map((item) => (
            <OwnPaper key={item.id} item={item} />
          ))}
        </ul>
        {data.more && <p className="muted">{t('documents.more')}</p>}
      </section>
    </>
  )
}

function OwnPaper({ item }: { item: DocumentItem }) {
  const t = useText()
  return (
    <li className="document-card">
      <p>
        <strong>
          <Own>{item.name}</Own>
        </strong>
      </p>
      <p>
        <Own>{item.category.name}</Own> · <FileFacts item={item} />
      </p>
      <p>
        {t(item.sentByPerson ? 'documents.own.you_sent' : 'documents.own.from')} <Own>{item.holder.name}</Own>
        {' · '}
        <Moment value={item.addedAt} />
      </p>
      <p>
        <ScanBadge item={item} />
      </p>
      <DocumentActions item={item} base="/api/own/documents" />
    </li>
  )
}
