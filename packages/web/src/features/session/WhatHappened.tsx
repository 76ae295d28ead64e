import type { Sandbox } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Day } from '../../ui/written.tsx'
import { keyOf, mostOf } from './happened.ts'

type Play = NonNullable<Sandbox['lastPlay']>

/** What the days that just passed brought, the most frequent first. */
export function WhatHappened({ play }: { play: Play }) {
  const t = useText()
  const { shown, rest } = mostOf(play.happened)
  return (
    <div className="happened">
      <p>
        <strong>
          {t('session.now_it_is')} <Day value={play.to} style="full" />
        </strong>
      </p>
      {shown.length === 0 ? (
        <p>{t('session.nothing_happened')}</p>
      ) : (
        <ul>
          {shown.map(({ what, count }) => (
            <li key={what}>
              {t(keyOf(what))}: {count}
            </li>
          ))}
          {rest > 0 && <li>{t('session.happened_more', { count: rest })}</li>}
        </ul>
      )}
    </div>
  )
}
