import type { OwnVisit } from '@kedjan/contract'
import { type ReactNode, useState } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { BagIcon, CalendarIcon, InterpreterIcon, PlaceIcon } from '../../ui/icons.tsx'
import { Code, Day } from '../../ui/written.tsx'
import { CancelDialog } from './CancelDialog.tsx'
import { Between, Clock } from './Clock.tsx'
import { RestoreButton } from './RestoreButton.tsx'

interface Props {
  visit: OwnVisit
  onChange: () => void
}

const tones = { booked: 'now', checked_in: 'ok', ended: 'ok', cancelled: 'quiet', no_show: 'bad' } satisfies Record<
  OwnVisit['state'],
  Tone
>

/** One visit: when, where, what in which order, with whom, what to bring, and the code. Printed, it is the letter to take along. */
export function OwnVisitCard({ visit, onChange }: Props) {
  const t = useText()
  const isOn = visit.state === 'booked' || visit.state === 'checked_in'
  return (
    <section className={isOn ? 'own-card own-hero visit-card' : 'own-card visit-card'}>
      <p>
        <Badge tone={tones[visit.state]}>{t(`visits.state.${visit.state}`)}</Badge>
      </p>
      <h2 className="own-what">
        <Day value={visit.date} style="full" />
      </h2>
      <dl className="own-facts">
        <Fact icon={<CalendarIcon />} name={t('visits.time')}>
          <Between from={visit.from} to={visit.to} />
        </Fact>
        <Fact icon={<PlaceIcon />} name={t('visits.where')}>
          <bdi>{visit.placeName}</bdi>, <bdi>{visit.address}</bdi>
        </Fact>
        <Interpreter visit={visit} />
        {isOn && visit.bring.length > 0 && (
          <Fact icon={<BagIcon />} name={t('visits.bring')}>
            <ul className="own-bring">
              {visit.bring.map((thing) => (
                <li key={thing}>
                  <bdi>{thing}</bdi>
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      <Times visit={visit} />
      {isOn && <CodeToShow visit={visit} />}
      <Notes visit={visit} />
      <Actions visit={visit} onChange={onChange} />
    </section>
  )
}

function Fact({ icon, name, children }: { icon: ReactNode; name: string; children: ReactNode }) {
  return (
    <div className="own-fact">
      {icon}
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Interpreter({ visit: { interpreter } }: { visit: OwnVisit }) {
  const t = useText()
  const format = useFormat()
  if (interpreter === null) return null
  const how = interpreter.modes.map((mode) => t(`visits.mode.${mode}`))
  return (
    <Fact icon={<InterpreterIcon />} name={t('visits.interpreter')}>
      <bdi>{format.language(interpreter.language)}</bdi>, {format.list(how)}
    </Fact>
  )
}

function Times({ visit }: { visit: OwnVisit }) {
  const t = useText()
  return (
    <ol className="visit-times">
      {visit.times.map((time) => (
        <li key={`${time.errand} ${time.from}`}>
          <strong>
            <Clock value={time.from} />
          </strong>
          <span>
            <bdi>{time.name}</bdi>
            <br />
            <span className="muted">
              <bdi>{time.agencyName}</bdi> · {t('visits.desk', { number: time.deskNumber })}
              {time.date !== visit.date && (
                <>
                  {' '}
                  · <Day value={time.date} />
                </>
              )}
            </span>
            {time.state !== 'planned' && <> · {t(`visits.errand.${time.state}`)}</>}
          </span>
        </li>
      ))}
    </ol>
  )
}

function CodeToShow({ visit }: { visit: OwnVisit }) {
  const t = useText()
  return (
    <div className="visit-code">
      <svg className="visit-qr" aria-hidden="true" viewBox={`0 0 ${visit.qr.side} ${visit.qr.side}`}>
        <rect width={visit.qr.side} height={visit.qr.side} fill="#fff" />
        <path d={visit.qr.path} fill="#000" />
      </svg>
      <p>
        {t('visits.show_code')}
        <br />
        <span className="visit-code-text">
          <Code value={visit.code} />
        </span>
      </p>
    </div>
  )
}

function Notes({ visit: { notes } }: { visit: OwnVisit }) {
  if (notes.length === 0) return null
  return (
    <ul className="visit-notes">
      {notes.map(({ agencyName, text, at }) => (
        <li key={at}>
          <strong>
            <bdi>{agencyName}</bdi>:
          </strong>{' '}
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  )
}

function Actions({ visit, onChange }: Props) {
  const t = useText()
  const [isCancelling, setCancelling] = useState(false)
  return (
    <div className="visit-actions no-print" data-silent>
      {visit.mayChange && (
        <>
          <Button look="primary" onPress={() => saveCalendar(visit.calendar)}>
            {t('visits.calendar')}
          </Button>
          <Button onPress={onChange}>{t('visits.change')}</Button>
          <Button look="quiet" onPress={() => setCancelling(true)}>
            {t('visits.cancel')}
          </Button>
        </>
      )}
      {visit.mayRestore && <RestoreButton visitId={visit.id} />}
      {isCancelling && <CancelDialog visit={visit} onClose={() => setCancelling(false)} />}
    </div>
  )
}

/** Hands the visit to the phone's own calendar. */
function saveCalendar(file: string): void {
  const address = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }))
  Object.assign(document.createElement('a'), { href: address, download: 'kedjan.ics' }).click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
