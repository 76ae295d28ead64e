import type { ReturnCaseView } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { returnCaseQuery } from './api.ts'

/** What Migrationsverket has handed to the police and what came back; only the two of them see it. */
export function ReturnCaseCard({ personId }: { personId: string }) {
  const t = useText()
  const found = useQuery(returnCaseQuery(personId))
  return (
    <section className="card" aria-labelledby="return-case">
      <h2 id="return-case">{t('returns.title')}</h2>
      {found.data && <Shown {...found.data} />}
      {!found.data &&
        (found.error ? <ErrorState error={found.error} onRetry={() => found.refetch()} /> : <Loading rows={4} />)}
    </section>
  )
}

function Shown({ handedOver, cameBack }: ReturnCaseView) {
  const t = useText()
  return (
    <>
      {cameBack ? <CameBack {...cameBack} /> : <p>{t('returns.nothing_back')}</p>}
      {handedOver && <HandedOver {...handedOver} />}
    </>
  )
}

function CameBack({
  holderName,
  recordedAt,
  returnOutcome,
  happenedOn,
  documents,
}: NonNullable<ReturnCaseView['cameBack']>) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <h3>{t('returns.came_back')}</h3>
      <p className="muted">{t('returns.came_by', { who: holderName, at: format.moment(recordedAt) })}</p>
      <dl className="data-list many">
        <Fact name={t('returns.came_back')}>{t(`returns.outcome.${returnOutcome}`)}</Fact>
        <Fact name={t('returns.field.happenedOn')}>{format.day(happenedOn)}</Fact>
        <Fact name={t('returns.field.documents')}>
          <Words words={documents.map((document) => t(`returns.documents.${document}`))} />
        </Fact>
      </dl>
    </>
  )
}

function HandedOver(handed: NonNullable<ReturnCaseView['handedOver']>) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <h3>{t('returns.handed_over')}</h3>
      <p className="muted">
        {t('returns.handed_by', { who: handed.holderName, at: format.moment(handed.recordedAt) })}
      </p>
      <dl className="data-list many">
        <Order {...handed} />
        <Fact name={t('returns.field.identityBy')}>{t(`returns.identityBy.${handed.identityBy}`)}</Fact>
        <Fact name={t('returns.field.documents')}>
          <Words words={handed.documents.map((document) => t(`returns.documents.${document}`))} />
        </Fact>
        <Fact name={t('returns.field.whereabouts')}>{t(`returns.whereabouts.${handed.whereabouts}`)}</Fact>
        <Fact name={t('returns.field.lastSeenOn')}>{format.day(handed.lastSeenOn)}</Fact>
        <Fact name={t('returns.field.because')}>{t(`returns.because.${handed.because}`)}</Fact>
        <Fact name={t('returns.field.children')}>
          <Words words={handed.childrenReceived.map(({ name, by }) => `${name}: ${t(`returns.receivedBy.${by}`)}`)} />
        </Fact>
        <Fact name={t('returns.field.transportNeeds')}>
          <Words words={handed.transportNeeds.map((need) => t(`returns.transportNeeds.${need}`))} />
        </Fact>
        <Fact name={t('returns.field.obstacles')}>{t(`returns.obstacles.${handed.obstacles}`)}</Fact>
        <Fact name={t('returns.field.detention')}>{t(`returns.detention.${handed.detention}`)}</Fact>
        <Fact name={t('returns.field.contact')}>
          {handed.contactUnit}, <bdi dir="ltr">{handed.contactPhone}</bdi>
        </Fact>
      </dl>
    </>
  )
}

function Order(handed: NonNullable<ReturnCaseView['handedOver']>) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <Fact name={t('returns.field.orderKind')}>
        {t(`returns.orderKind.${handed.orderKind}`)}, <bdi dir="ltr">{handed.decision}</bdi>
      </Fact>
      <Fact name={t('returns.field.finalOn')}>{format.day(handed.finalOn)}</Fact>
      <Fact name={t('returns.field.enforceableFrom')}>{format.day(handed.enforceableFrom)}</Fact>
      <Fact name={t('returns.field.lapsesOn')}>
        {handed.lapsesOn ? format.day(handed.lapsesOn) : t('returns.lapses_after')}{' '}
        <span className="muted">{handed.lapsesBy}</span>
      </Fact>
      <Fact name={t('returns.field.reEntryBanYears')}>{t(`returns.reEntryBanYears.${handed.reEntryBanYears}`)}</Fact>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Words({ words }: { words: readonly string[] }) {
  const t = useText()
  const format = useFormat()
  return words.length === 0 ? t('returns.none') : format.list(words)
}
