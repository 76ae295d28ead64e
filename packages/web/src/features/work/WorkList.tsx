import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx'
import { AcknowledgeDialog } from './AcknowledgeDialog.tsx'
import { useWorkRows } from './api.ts'
import { KeysDialog } from './KeysDialog.tsx'
import type { WorkRow } from './rows.ts'
import { useKeysOn, useWorkKeys } from './use-work-keys.ts'
import type { Show } from './views.ts'
import { WorkTable } from './WorkTable.tsx'
import './work.css'

interface Props {
  show: Show
  views: readonly Show[]
  /** The page round the list, which takes its keys. */
  frame: (content: ReactNode, onKeyDown: (event: KeyboardEvent) => void, onHelp: () => void) => ReactNode
}

/** The rows of a view with what can be done about several of them, from the keyboard too. */
export function WorkList({ show, views, frame }: Props) {
  const pages = useWorkRows(show)
  const list = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<readonly WorkRow[] | 'keys' | null>(null)
  const keysOn = useKeysOn()
  const open = (pages.rows ?? []).filter((row) => row.mayAcknowledge)
  const live = new Set([...chosen].filter((id) => open.some((row) => row.id === id)))
  function acknowledge(here: string | null): void {
    const wanted = open.filter((row) => (live.size > 0 ? live.has(row.id) : row.id === here))
    if (wanted.length > 0) setAsked(wanted)
  }
  function toggle(id: string): void {
    if (open.some((row) => row.id === id)) setChosen(live.has(id) ? without(live, id) : new Set([...live, id]))
  }
  const help = (): void => setAsked('keys')
  const press = useWorkKeys({ list, views, toggle, acknowledge, help }, keysOn.on && asked === null)
  const content = (
    <div ref={list} className="work-list">
      {open.length > 0 && <ChosenBar count={live.size} onAcknowledge={() => acknowledge(null)} />}
      <Rows show={show} pages={pages} chosen={live} onChoose={setChosen} />
      {asked === 'keys' && <KeysDialog on={keysOn.on} onChange={keysOn.set} onClose={() => setAsked(null)} />}
      {asked !== null && asked !== 'keys' && <AcknowledgeDialog rows={asked} onClose={() => setAsked(null)} />}
    </div>
  )
  return frame(content, press, help)
}

function without(ids: ReadonlySet<string>, id: string): Set<string> {
  return new Set([...ids].filter((other) => other !== id))
}

function ChosenBar({ count, onAcknowledge }: { count: number; onAcknowledge: () => void }) {
  const t = useText()
  return (
    <div className="work-bar">
      <Button look="primary" small isDisabled={count === 0} onPress={onAcknowledge}>
        {t('work.acknowledge', { count })}
      </Button>
    </div>
  )
}

interface RowsProps {
  show: Show
  pages: ReturnType<typeof useWorkRows>
  chosen: ReadonlySet<string>
  onChoose: (ids: ReadonlySet<string>) => void
}

function Rows({ show, pages, chosen, onChoose }: RowsProps) {
  const t = useText()
  if (pages.error && !pages.rows) return <ErrorState error={pages.error} onRetry={pages.again} />
  if (!pages.rows) return <Loading rows={6} />
  if (pages.rows.length === 0) {
    return (
      <EmptyState title={t('work.empty')}>
        <p>{t(show === 'answer' ? 'work.empty.answer' : 'work.empty.other')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <WorkTable show={show} rows={pages.rows} chosen={chosen} onChoose={onChoose} />
      <More pages={pages} shown={pages.rows.length} />
    </>
  )
}

function More({ pages, shown }: { pages: ReturnType<typeof useWorkRows>; shown: number }) {
  const t = useText()
  const format = useFormat()
  const { total } = pages
  return (
    <div className="work-more">
      <p className="muted" role="status">
        {total === null
          ? t('work.shown_only', { shown: format.number(shown) })
          : t('work.shown', { shown: format.number(shown), total: format.number(total) })}
      </p>
      {pages.hasMore && (
        <Button busy={pages.fetchingMore} onPress={pages.more}>
          {t('ui.show_more')}
        </Button>
      )}
    </div>
  )
}
