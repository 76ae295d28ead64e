import type { ChainDiagram } from '@kedjan/contract'
import { useState } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Source } from '../../ui/written.tsx'

interface Props {
  /** The wording that is shown; none where the day has none. */
  diagram: ChainDiagram | undefined
  on: string
  onDay: (day: string) => void
}

/** From when to when the wording applies, and the day to read another by. */
export function Wordings({ diagram, on, onDay }: Props) {
  const t = useText()
  const format = useFormat()
  const [written, setWritten] = useState(on)
  const days = ({ from, to }: ChainDiagram['wording']): string =>
    to
      ? t('chains.from_to', { from: format.day(from), to: format.day(to) })
      : t('chains.from_on', { from: format.day(from) })
  function write(day: string): void {
    setWritten(day)
    if (/^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))) onDay(day)
  }
  return (
    <div className="chains-wordings">
      <DateField label={t('chains.on')} help={t('chains.on_help')} value={written} onChange={write} />
      {diagram && (
        <div className="stack gap-s">
          <p>
            {t('chains.wording', { days: days(diagram.wording) })} <Source value={diagram.wording.source} />
          </p>
          <p className="muted">
            <bdi>{diagram.transition.sentence}</bdi> <Source value={diagram.transition.source} />
          </p>
          {diagram.wordings.length > 1 && (
            <ul className="chains-others" aria-label={t('chains.wordings')}>
              {diagram.wordings.map((wording) => (
                <li key={wording.from}>
                  <Button
                    look="quiet"
                    small
                    aria-current={wording.from === diagram.wording.from}
                    onPress={() => write(wording.from)}
                  >
                    {days(wording)}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}
