import type { Deadline } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Day, Source } from '../../ui/written.tsx'

interface Props {
  deadline: Deadline | null
  /** With how it was counted and the paragraph. */
  full?: boolean
}

/** The last day, whether it is law or a target, and how it was counted. */
export function LastDayText({ deadline, full = false }: Props) {
  const t = useText()
  const format = useFormat()
  if (!deadline) return <>{t('chain.no_deadline')}</>
  return (
    <>
      <Day value={deadline.on} />{' '}
      <span className="chain-strength">
        ({t(deadline.strength === 'statutory' ? 'chain.deadline_statutory' : 'chain.deadline_target')})
      </span>
      {full && (
        <span className="chain-counted">
          {deadline.sentence} {t('chain.counted', { anchor: format.day(deadline.anchorOn) })}
          {' · '}
          <Source value={deadline.source} />
        </span>
      )}
    </>
  )
}
