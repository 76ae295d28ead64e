import type { AgreementItem } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Day } from '../../ui/written.tsx'

const tones = { joined: 'ok', invited: 'now', left: 'bad' } satisfies Record<NonNullable<AgreementItem['own']>, Tone>

/** How the own organisation stands to an agreement. */
export function OwnStanding({ own }: Pick<AgreementItem, 'own'>) {
  const t = useText()
  return own ? (
    <Badge tone={tones[own]}>{t(`agreements.own.${own}`)}</Badge>
  ) : (
    <Badge tone="quiet">{t('agreements.own.none')}</Badge>
  )
}

/** From when until when, and whether today is one of the days. */
export function InForce({ agreement: { from, to, inForce } }: { agreement: AgreementItem }) {
  const t = useText()
  return (
    <>
      {t('agreements.from')} <Day value={from} />
      {to && (
        <>
          {' '}
          {t('agreements.to')} <Day value={to} />
        </>
      )}{' '}
      {!inForce && <Badge tone="quiet">{t('agreements.not_in_force')}</Badge>}
    </>
  )
}
