import type { ShowDuplicates } from '@kedjan/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx'
import { duplicatesQuery } from './api.ts'
import { DuplicateCard } from './DuplicateCard.tsx'
import './duplicates.css'

/** The pairs of a view, page after page. */
export function DuplicateList({ show }: { show: ShowDuplicates }) {
  const t = useText()
  const list = useInfiniteQuery(duplicatesQuery(show))
  if (list.error && !list.data) return <ErrorState error={list.error} onRetry={() => list.refetch()} />
  if (!list.data) return <Loading rows={8} />
  const items = list.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <EmptyState title={t(`duplicates.empty.${show}`)} />
  return (
    <>
      <ul className="pairs">
        {items.map((item) => (
          <DuplicateCard key={`${item.one.personId} ${item.other.personId}`} item={item} view={show} />
        ))}
      </ul>
      <More
        shown={items.length}
        total={list.data.pages[0]?.total ?? null}
        hasMore={list.hasNextPage}
        busy={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  )
}

interface MoreProps {
  shown: number
  total: number | null
  hasMore: boolean
  busy: boolean
  onMore: () => void
}

function More({ shown, total, hasMore, busy, onMore }: MoreProps) {
  const t = useText()
  const format = useFormat()
  return (
    <div className="row gap-m">
      <p className="muted" role="status">
        {total === null
          ? t('duplicates.shown_only', { shown: format.number(shown) })
          : t('duplicates.shown', { shown: format.number(shown), total: format.number(total) })}
      </p>
      {hasMore && (
        <Button busy={busy} onPress={onMore}>
          {t('ui.show_more')}
        </Button>
      )}
    </div>
  )
}
