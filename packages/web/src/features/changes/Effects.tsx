import type { ChangeEffect } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'

const tones = {
  end: 'quiet',
  go_on: 'ok',
  hand_over: 'now',
  open: 'now',
  carry: 'ok',
  new_birthday: 'wait',
} satisfies Record<ChangeEffect['does'], Tone>

/** What a change does, a line for each chain; those that go on as before are named too. */
export function Effects({ effects }: { effects: readonly ChangeEffect[] }) {
  const t = useText()
  if (effects.length === 0) return <p className="muted">{t('changes.no_effects')}</p>
  return (
    <div>
      <p>
        <strong>{t('changes.effects')}</strong>
      </p>
      <ul className="change-effects">
        {effects.map((effect, index) => (
          // Two effects of one chain differ only in their words.
          <li key={`${index} ${effect.text}`}>
            <Badge tone={tones[effect.does]}>{effect.chainName}</Badge> {effect.text}
          </li>
        ))}
      </ul>
    </div>
  )
}
