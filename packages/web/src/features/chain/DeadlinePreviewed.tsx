import type { DeadlineAct, DeadlinePreview } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { CountingLines } from '../../ui/CountingLines.tsx'
import { ErrorText, Loading } from '../../ui/states.tsx'

interface Props {
  preview: { data: DeadlinePreview | undefined; error: unknown; isPending: boolean }
  act: DeadlineAct
}

/** The new last day with its arithmetic, or why it cannot be and what can, before anything is written. */
export function DeadlinePreviewed({ preview, act }: Props) {
  const t = useText()
  const format = useFormat()
  if (preview.isPending) return <Loading rows={2} />
  if (preview.error)
    return (
      <div role="alert" className="form-error">
        <ErrorText error={preview.error} />
      </div>
    )
  const moves = preview.data?.moves ?? []
  return (
    <div role="status">
      {act === 'correct_day' && <p>{t(moves.length === 0 ? 'deadlines.moves_none' : 'deadlines.moves_others')}</p>}
      {moves.map((move) => (
        <div key={move.milestoneId}>
          <p>
            <strong>
              {t('deadlines.becomes', {
                name: move.name,
                before: format.day(move.before),
                on: format.day(move.on),
              })}
            </strong>
          </p>
          <div className="counted-day">
            <p>{t('ui.counting.title')}</p>
            <CountingLines lines={move.lines} />
          </div>
        </div>
      ))}
    </div>
  )
}
