import type { OwnReading } from '@kedjan/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { LawSource } from '../../ui/LawSource.tsx'
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx'
import { Moment } from '../../ui/written.tsx'
import { ownReadingsQuery } from './api.ts'
import { type GatheredReading, gatherReadings } from './gather-readings.ts'

const tones = { read: 'quiet', told: 'now', done: 'ok', refused: 'bad' } satisfies Record<OwnReading['what'], Tone>

/** Who has read or been told what about me, the latest first. */
export function Readings() {
  const t = useText()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(ownReadingsQuery)
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading rows={6} />
  const readings = gatherReadings(data.pages.flatMap((page) => page.items))
  if (readings.length === 0) return <EmptyState title={t('own.nobody_read')} />
  return (
    <section className="own-card" aria-label={t('own.information_title')}>
      <ol className="own-readings">
        {readings.map((reading) => (
          <ReadingLine
            key={`${reading.at} ${reading.organisationName} ${reading.what} ${reading.text}`}
            reading={reading}
          />
        ))}
      </ol>
      {error && <ErrorState error={error} />}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {t('ui.show_more')}
        </Button>
      )}
    </section>
  )
}

function ReadingLine({ reading }: { reading: GatheredReading }) {
  const t = useText()
  const format = useFormat()
  return (
    <li className="own-reading">
      <p className="own-reading-head">
        <strong>
          <bdi>{reading.organisationName}</bdi>
        </strong>
        <Badge tone={tones[reading.what]}>{t(`own.what_${reading.what}`)}</Badge>
      </p>
      <p>
        <bdi>{reading.text}</bdi>
      </p>
      <p className="own-step-line">
        <Moment value={reading.at} />
        {reading.about.length > 0 && (
          <>
            {' · '}
            <bdi>{format.list(reading.about)}</bdi>
          </>
        )}
      </p>
      {reading.way && <p className="own-step-line">{t(`exchange.way.${reading.way}`)}</p>}
      {reading.delayed && (
        <p className="own-step-line">
          {reading.delayed.sentence} <bdi lang="sv">{reading.delayed.source}</bdi>
        </p>
      )}
      {reading.source && (
        <p className="source">
          {t('own.basis')} <LawSource value={reading.source} />
        </p>
      )}
    </li>
  )
}
