import type { BoardVisit } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Code } from '../../ui/written.tsx'

/** What stands for a visitor on the board: the name that was told, or the code. */
export function Visitor({ visit }: { visit: Pick<BoardVisit, 'name' | 'code' | 'protected'> }) {
  const t = useText()
  if (visit.name !== null) return <bdi>{visit.name}</bdi>
  return (
    <>
      <Code value={visit.code} />
      {visit.protected && <span className="visually-hidden"> {t('visits.board.protected')}</span>}
    </>
  )
}
