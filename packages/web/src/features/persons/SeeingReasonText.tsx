import type { Seeing, SeeingReason } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { LawSource } from '../../ui/LawSource.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { seeingReasonQuery } from './api.ts'

/** Why a category is seen or not, in words; asked for when it is opened. */
export function SeeingReasonText({ personId, row }: { personId: string; row: Seeing }) {
  const t = useText()
  const format = useFormat()
  const { data: reason, error } = useQuery(seeingReasonQuery(personId, row.category))
  if (error) return <ErrorText error={error} />
  if (!reason) return <p className="muted">{t('ui.loading')}</p>
  return (
    <>
      <p>{reason.sentence}</p>
      {reason.contains && <p className="muted">{t('persons.seeing.contains', { what: reason.contains })}</p>}
      <ThreeLocks locks={reason.locks} />
      {row.fromName && row.since && (
        <p className="muted">
          <bdi>{row.fromName}</bdi>, {format.day(row.since)}
        </p>
      )}
    </>
  )
}

function ThreeLocks({ locks }: { locks: SeeingReason['locks'] }) {
  const t = useText()
  if (locks.length === 0) return null
  return (
    <>
      <p>{t('persons.seeing.locks')}</p>
      <ul>
        {locks.map(({ lock, state, sources, sentence }) => (
          <li key={lock}>
            {t(`persons.seeing.lock.${lock}`)}: {t(`persons.seeing.lock.${state}`)}. {sentence}{' '}
            {sources.map((source) => (
              <span key={source} className="muted">
                <LawSource value={source} />{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
