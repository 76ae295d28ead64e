import type { PersonInformation } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { Arrow, Day, Own } from '../../ui/written.tsx'
import { optionsQuery, personInformationQuery } from './api.ts'
import { HeldBackList } from './HeldBackList.tsx'
import { InformationMatrix } from './InformationMatrix.tsx'

const TellDialog = lazy(async () => ({ default: (await import('./TellDialog.tsx')).TellDialog }))
const AskDialog = lazy(async () => ({ default: (await import('./AskDialog.tsx')).AskDialog }))
const CorrectDialog = lazy(async () => ({ default: (await import('./CorrectDialog.tsx')).CorrectDialog }))
const ConsentDialog = lazy(async () => ({ default: (await import('./ConsentDialog.tsx')).ConsentDialog }))

interface Props {
  personId: string
  organisationId: string
  /** The officer may decide to tell and to ask. */
  mayDecide: boolean
  /** The officer may let the person see something only later. */
  mayHoldBack: boolean
}

/** Who knows what about a person, and what the officer can do: tell, ask a holder, ask the person. */
export function PersonExchange({ personId, organisationId, mayDecide, mayHoldBack }: Props) {
  const information = useQuery(personInformationQuery(personId))
  if (!information.data) {
    return information.error ? (
      <ErrorState error={information.error} onRetry={() => void information.refetch()} />
    ) : (
      <Loading rows={6} />
    )
  }
  const person = information.data
  return (
    <Stack>
      {mayDecide && <Actions person={person} organisationId={organisationId} />}
      <InformationMatrix person={person} />
      <Consents person={person} />
      {mayHoldBack && <HeldBackList personId={personId} />}
    </Stack>
  )
}

function Actions({ person, organisationId }: { person: PersonInformation; organisationId: string }) {
  const t = useText()
  const options = useQuery(optionsQuery).data
  const [asked, setAsked] = useState<'tell' | 'ask' | 'consent' | 'correct' | null>(null)
  if (!options) return null
  const close = () => setAsked(null)
  const { personId } = person
  return (
    <Row gap="s">
      {options.tell.length > 0 && <Button onPress={() => setAsked('tell')}>{t('exchange.tell.open')}</Button>}
      {options.ask.length > 0 && <Button onPress={() => setAsked('ask')}>{t('exchange.ask.open')}</Button>}
      {options.consent.length > 0 && <Button onPress={() => setAsked('consent')}>{t('exchange.consent.open')}</Button>}
      <Button onPress={() => setAsked('correct')}>{t('exchange.correct.open')}</Button>
      <Suspense fallback={null}>
        {asked === 'tell' && <TellDialog {...{ person, options }} onClose={close} />}
        {asked === 'ask' && <AskDialog {...{ personId, options }} onClose={close} />}
        {asked === 'correct' && <CorrectDialog personId={personId} onClose={close} />}
        {asked === 'consent' && <ConsentDialog {...{ personId, organisationId, options }} onClose={close} />}
      </Suspense>
    </Row>
  )
}

const tones = { asked: 'wait', declined: 'quiet', stands: 'ok', ended: 'quiet' } as const

function Consents({ person }: { person: PersonInformation }) {
  const t = useText()
  if (person.consents.length === 0) return null
  return (
    <section className="card">
      <h2>{t('exchange.consents')}</h2>
      <ul className="exchange-list">
        {person.consents.map((consent) => (
          <li key={consent.id}>
            <Badge tone={tones[consent.state]}>{t(`exchange.consent.state.${consent.state}`)}</Badge>{' '}
            {consent.categories.map(({ name }) => name).join(', ')}: <Own>{consent.holderName}</Own> <Arrow />{' '}
            <Own>{consent.recipientName}</Own>, {t('exchange.to_day')} <Day value={consent.until} />
          </li>
        ))}
      </ul>
    </section>
  )
}
