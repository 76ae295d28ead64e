import type { BoardVisit, DayBoard } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Between } from './Clock.tsx'
import { Visitor } from './Visitor.tsx'

interface Props {
  board: DayBoard
  onOpen: (visitId: string) => void
}

type Slot = BoardVisit['errands'][number] & { visit: BoardVisit }

/** Each desk with its times in order; the same as the list of visitors, seen from the other side. */
export function DeskBoard({ board, onOpen }: Props) {
  const t = useText()
  const format = useFormat()
  const slots: Slot[] = board.visits
    .filter(({ state }) => state !== 'cancelled' && state !== 'no_show')
    .flatMap((visit) => visit.errands.map((errand) => ({ ...errand, visit })))
  return (
    <div className="board-desks">
      {board.desks.map((desk) => (
        <section key={desk.id} className="board-desk">
          <h3>
            {t('visits.desk', { number: desk.number })} · <bdi>{desk.agencyName}</bdi>
          </h3>
          <p className="muted">
            {desk.hours.map(({ from, to }) => (
              <span key={from}>
                <Between from={from} to={to} />{' '}
              </span>
            ))}
            {desk.hours.length === 0 && t('visits.board.closed')}
            {desk.languages.length > 0 && <> · {format.list(desk.languages.map((code) => format.language(code)))}</>}
          </p>
          {desk.staff.map((name) => (
            <p key={name}>
              <bdi>{name}</bdi>
            </p>
          ))}
          <ol className="board-slots">
            {slots
              .filter(({ deskId }) => deskId === desk.id)
              .toSorted((one, other) => one.from.localeCompare(other.from))
              .map((slot) => (
                <li key={`${slot.visit.visitId} ${slot.seq}`} className={`board-slot board-slot-${slot.state}`}>
                  <button type="button" onClick={() => onOpen(slot.visit.visitId)}>
                    <Between from={slot.from} to={slot.to} /> <Visitor visit={slot.visit} />
                    <br />
                    <span>
                      {slot.name}
                      {slot.mode && <> · {t(`visits.mode.${slot.mode}`)}</>}
                      {slot.state !== 'planned' && <> · {t(`visits.errand.${slot.state}`)}</>}
                    </span>
                  </button>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
