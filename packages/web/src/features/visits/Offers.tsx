import { VisitMade, type VisitOffer, type VisitOffers } from '@kedjan/contract'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Day } from '../../ui/written.tsx'
import { Done } from './api.ts'
import { Between, Clock } from './Clock.tsx'

interface Props {
  offers: VisitOffers
  booking: { placeId: string; language: string; instead?: string }
  errands: readonly string[]
  onDone: () => void
}

/** Up to three ways, with what speaks for and against each; or why there is none, and a place in the queue. */
export function Offers({ offers, booking, errands, onDone }: Props) {
  const t = useText()
  const toast = useToast()
  const book = useWrite(VisitMade, () => {
    toast(t('visits.booked'))
    onDone()
  })
  const choose = (offer: VisitOffer) =>
    book.mutate({ path: '/api/own/visits', body: { ...booking, times: timesOf(offer) } })
  return (
    <section className="visit-offers" aria-label={t('visits.offers')}>
      {offers.items.length === 0 && <NoOffers offers={offers} />}
      {offers.items.map((offer) => (
        <Offer
          key={`${offer.date} ${offer.from}`}
          offer={offer}
          isBusy={book.isPending}
          onChoose={() => choose(offer)}
        />
      ))}
      {book.error && (
        <div role="alert" className="form-error">
          <ErrorText error={book.error} />
        </div>
      )}
      <WaitButton placeId={booking.placeId} errands={errands} instead={booking.instead} onDone={onDone} />
    </section>
  )
}

function timesOf(offer: VisitOffer) {
  return offer.times.map(({ errand, date, from, desk, room, interpreter }) => ({
    errand,
    date,
    from,
    desk,
    room,
    interpreter,
  }))
}

function Offer({ offer, isBusy, onChoose }: { offer: VisitOffer; isBusy: boolean; onChoose: () => void }) {
  const t = useText()
  return (
    <article className="visit-offer">
      <h3>
        <Day value={offer.date} style="full" />, <Between from={offer.from} to={offer.to} />
      </h3>
      <ul className="visit-words">
        {offer.words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
      <ol className="visit-times">
        {offer.times.map((time) => (
          <li key={`${time.errand} ${time.from}`}>
            <strong>
              <Clock value={time.from} />
            </strong>
            <span>
              <bdi>{time.name}</bdi>
              <br />
              <span className="muted">
                <bdi>{time.agencyName}</bdi> · {t('visits.desk', { number: time.deskNumber })}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {offer.left.map(({ errand, name, because }) => (
        <p key={errand} className="muted">
          <bdi>{name}</bdi>: {because}
        </p>
      ))}
      <Button look="primary" busy={isBusy} onPress={onChoose}>
        {t('visits.choose')}
      </Button>
    </article>
  )
}

function NoOffers({ offers }: { offers: VisitOffers }) {
  const t = useText()
  return (
    <div role="status">
      <p>
        <strong>{t('visits.no_offers')}</strong>
      </p>
      <ul>
        {offers.none.map(({ errand, name, because }) => (
          <li key={errand}>
            <bdi>{name}</bdi>: {because}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface WaitProps {
  placeId: string
  errands: readonly string[]
  instead: string | undefined
  onDone: () => void
}

function WaitButton({ placeId, errands, instead, onDone }: WaitProps) {
  const t = useText()
  const toast = useToast()
  const wait = useWrite(Done, () => {
    toast(t('visits.waiting_done'))
    onDone()
  })
  const body = { placeId, errands, ...(instead ? { visitId: instead } : {}) }
  return (
    <>
      <Button look="quiet" busy={wait.isPending} onPress={() => wait.mutate({ path: '/api/own/visits/wishes', body })}>
        {t('visits.wait')}
      </Button>
      {wait.error && (
        <div role="alert" className="form-error">
          <ErrorText error={wait.error} />
        </div>
      )}
    </>
  )
}
