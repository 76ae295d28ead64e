import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { ChainDetails } from './ChainDetails.tsx'
import { nameWithOutcome, stateTone, whenOf } from './describe.ts'
import type { Shown } from './shown.ts'
import type { Span } from './spans.ts'

interface Props extends Shown {
  spans: readonly Span[]
  chosen: string | null
  onChoose: (id: string | null) => void
}

/** The chain on a phone: one step under the other, each opens in its place. */
export function ChainList({ spans, journeys, whose, action, chosen, onChoose }: Props) {
  const t = useText()
  const byId = new Map(journeys.map((journey) => [journey.id, journey]))
  return (
    <ol className="chain-list" aria-label={t('chain.title')}>
      {spans.map((span) => {
        const open = span.id === chosen
        const journey = byId.get(span.journeyId)
        const name = journey ? whose(journey) : null
        return (
          <li key={span.id} className={`chain-item chain-${span.look}`}>
            <button type="button" aria-expanded={open} onClick={() => onChoose(open ? null : span.id)}>
              <ItemHead span={span} whose={name} />
            </button>
            {open && <ChainDetails span={span} journey={journey} whose={name} action={action(span.milestone)} />}
          </li>
        )
      })}
    </ol>
  )
}

function ItemHead({ span, whose }: { span: Span; whose: string | null }) {
  const t = useText()
  const format = useFormat()
  const { milestone } = span
  return (
    <>
      <span className="chain-item-name">
        {whose ? `${nameWithOutcome(milestone)} · ${whose}` : nameWithOutcome(milestone)}
      </span>
      <bdi className="chain-item-who">{milestone.responsibleName}</bdi>
      <span className="chain-item-when">{whenOf(milestone, { t, format })}</span>
      <Badge tone={stateTone(milestone.state)}>{t(`chain.state.${milestone.state}`)}</Badge>
    </>
  )
}
