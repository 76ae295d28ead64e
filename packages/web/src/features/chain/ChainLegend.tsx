import { useId } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'

const looks = ['done', 'now', 'ready', 'waiting', 'hidden'] as const

/** What the shapes mean. */
export function ChainLegend() {
  const t = useText()
  const hatch = useId()
  return (
    <ul className="chain-legend" aria-label={t('chain.legend')}>
      {looks.map((look) => (
        <li key={look}>
          <svg viewBox="0 0 28 14" className={`chain-${look}`} aria-hidden="true">
            <rect className="chain-shape" x="1.5" y="1.5" width="25" height="11" rx="5.5" />
          </svg>
          {t(`chain.look.${look}`)}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 28 14" aria-hidden="true">
          <defs>
            <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect className="chain-hatch-ground" width="6" height="6" />
              <rect className="chain-hatch-line" width="2" height="6" />
            </pattern>
          </defs>
          <rect className="chain-gap" fill={`url(#${hatch})`} x="1" y="1" width="26" height="12" rx="3" />
        </svg>
        {t('chain.legend_gap')}
      </li>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <path className="chain-diamond chain-diamond-statutory" d="M7 0l5 7-5 7-5-7z" />
        </svg>
        {t('chain.legend_deadline')}
      </li>
      <li>{t('chain.legend_critical')}</li>
    </ul>
  )
}
