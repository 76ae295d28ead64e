import { type ReactNode, useId } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import type { Span } from './spans.ts'

const looks = ['done', 'now', 'ready', 'waiting', 'hidden', 'withdrawn'] as const

/** What the shapes mean: those that stand in the drawing, and no others. */
export function ChainLegend({ spans }: { spans: readonly Span[] }) {
  const t = useText()
  const drawn = new Set(spans.map(({ look }) => look))
  return (
    <ul className="chain-legend" aria-label={t('chain.legend')}>
      {looks
        .filter((look) => drawn.has(look))
        .map((look) => (
          <Sign key={look} words={t(`chain.look.${look}`)} className={`chain-${look}`}>
            <rect className="chain-shape" x="1.5" y="1.5" width="25" height="11" rx="5.5" />
          </Sign>
        ))}
      {spans.some(({ gap }) => gap) && <GapSign />}
      {spans.some(({ milestone }) => milestone.deadline?.strength === 'statutory') && (
        <Sign words={t('chain.legend_deadline')}>{lastDay('statutory')}</Sign>
      )}
      {spans.some(({ milestone }) => milestone.deadline?.strength === 'target') && (
        <Sign words={t('chain.legend_target')}>{lastDay('target')}</Sign>
      )}
      <Sign words={t('chain.legend_critical')} className="chain-arrow-critical">
        <path className="chain-arrow-line" d="M1 7h20" />
        <path className="chain-arrow-head" d="M27 7l-7 -4.5v9z" />
      </Sign>
    </ul>
  )
}

function Sign({ words, className, children }: { words: string; className?: string; children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 28 14" className={className} aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  )
}

function lastDay(strength: 'statutory' | 'target') {
  return <path className={`chain-diamond chain-diamond-${strength}`} d="M14 1l5 6-5 6-5-6z" />
}

function GapSign() {
  const t = useText()
  const hatch = useId()
  return (
    <Sign words={t('chain.legend_gap')}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="chain-hatch-ground" width="6" height="6" />
          <rect className="chain-hatch-line" width="2" height="6" />
        </pattern>
      </defs>
      <rect className="chain-gap" fill={`url(#${hatch})`} x="1" y="1" width="26" height="12" rx="3" />
    </Sign>
  )
}
