import type { HandoffState } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'

const tones = {
  planned: 'quiet',
  decided: 'wait',
  sent: 'wait',
  acknowledged: 'now',
  housing_reported: 'now',
  date_agreed: 'now',
  accepted: 'now',
  received: 'ok',
  completed: 'ok',
  declined: 'bad',
  refused: 'bad',
  cancelled: 'quiet',
  replaced: 'quiet',
  withdrawn: 'quiet',
} satisfies Record<HandoffState, Tone>

export function StateBadge({ state }: { state: HandoffState }) {
  const t = useText()
  return <Badge tone={tones[state]}>{t(`handoffs.state.${state}`)}</Badge>
}

/** Time left of the day that counts, as the server counted it. */
export function DaysLeft({ days }: { days: number | null }) {
  const t = useText()
  if (days === null) return null
  if (days < 0) return <Badge tone="bad">{t('handoffs.over', { days: -days })}</Badge>
  return <Badge tone={days <= 3 ? 'wait' : 'now'}>{t('handoffs.left', { days })}</Badge>
}
