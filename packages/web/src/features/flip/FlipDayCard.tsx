import type { FlipDay } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { flipDayQuery, ownFlipDayQuery } from './api.ts'

/** What happens on the day when somebody with temporary protection is registered; nothing for others. */
export function FlipDayCard({ personId }: { personId: string }) {
  return <Found query={flipDayQuery(personId)} look="card" />
}

/** The same on the newcomer's own page. */
export function OwnFlipDay() {
  return <Found query={ownFlipDayQuery} look="own-card" />
}

function Found({ query, look }: { query: typeof ownFlipDayQuery; look: string }) {
  const t = useText()
  const { data, error, refetch } = useQuery(query)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data?.flipDay || data.flipDay.state === 'passed') return null
  return (
    <section className={look} aria-labelledby="flip-day">
      <h2 id="flip-day">{t('flip.title')}</h2>
      <Shown {...data.flipDay} />
    </section>
  )
}

function Shown({ state, on, source, sentence, lines, gap }: FlipDay) {
  const t = useText()
  const format = useFormat()
  const ends = lines.filter(({ kind }) => kind === 'ends')
  const begins = lines.filter(({ kind }) => kind === 'begins')
  return (
    <>
      <p>{t(`flip.state.${state}`, { day: format.day(on) })}</p>
      <p className="muted">
        {sentence} <bdi>{source}</bdi>
      </p>
      {state !== 'permit_too_short' && (
        <>
          <Lines title={t('flip.ends')} lines={ends} />
          <Lines title={t('flip.begins')} lines={begins} />
          {gap && <Gap {...gap} />}
        </>
      )}
    </>
  )
}

function Lines({ title, lines }: { title: string; lines: FlipDay['lines'] }) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map(({ key, text, responsibleName, actor, by, source }) => (
          <li key={key}>
            {text}{' '}
            <span className="muted">
              {t(actor === 'person' ? 'flip.by_you' : 'flip.by_them', { who: responsibleName, day: format.day(by) })}{' '}
              <bdi>{source}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Gap({ lastAllowanceOn, firstBenefitOn, days }: NonNullable<FlipDay['gap']>) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <h3>{t('flip.gap')}</h3>
      <p>
        {t('flip.gap_text', { from: format.day(lastAllowanceOn), to: format.day(firstBenefitOn), days })}{' '}
        {t('flip.gap_help')}
      </p>
    </>
  )
}
