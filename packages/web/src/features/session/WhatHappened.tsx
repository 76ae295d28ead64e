import type { Sandbox } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Day } from '../../ui/written.tsx'

type Play = NonNullable<Sandbox['lastPlay']>

/** What the days that just passed brought, in the server's words. */
export function WhatHappened({ play }: { play: Play }) {
  const t = useText()
  return (
    <div className="happened">
      <p>
        <strong>
          {t('session.now_it_is')} <Day value={play.to} style="full" />
        </strong>
      </p>
      {play.happened.length === 0 ? (
        <p>{t('session.nothing_happened')}</p>
      ) : (
        <ul>
          {play.happened.map(({ what, count }) => (
            <li key={what}>
              <bdi>{what}</bdi>: {count}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
