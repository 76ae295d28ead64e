import type { BoardVisit, DayBoard } from '@kedjan/contract'
import { useState } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { CheckIn } from './CheckIn.tsx'
import { Between, Clock } from './Clock.tsx'
import { DeskBoard } from './DeskBoard.tsx'
import { VisitDialog } from './VisitDialog.tsx'
import { Visitor } from './Visitor.tsx'
import { WalkInDialog } from './WalkInDialog.tsx'
import './board.css'

const tones = { booked: 'now', checked_in: 'wait', ended: 'ok', cancelled: 'quiet', no_show: 'bad' } satisfies Record<
  BoardVisit['state'],
  Tone
>

/** The day of a place: who comes, who is here, who is free. */
export function Board({ board }: { board: DayBoard }) {
  const t = useText()
  const [openId, setOpen] = useState<string | null>(null)
  const [isWalkIn, setWalkIn] = useState(false)
  const shown = board.visits.filter(({ state }) => state !== 'cancelled')
  const open = shown.find(({ visitId }) => visitId === openId)
  return (
    <Stack>
      {board.date === board.today && (
        <CheckIn placeId={board.place.id} onFound={setOpen}>
          <Button onPress={() => setWalkIn(true)}>{t('visits.board.walk_in')}</Button>
        </CheckIn>
      )}
      <Card title={t('visits.board.by_visitor')}>
        {shown.length === 0 ? (
          <EmptyState title={t('visits.board.nobody')} />
        ) : (
          <ul className="board-visits">
            {byTime(shown).map((visit) => (
              <VisitLine key={visit.visitId} visit={visit} onOpen={() => setOpen(visit.visitId)} />
            ))}
          </ul>
        )}
      </Card>
      <Card title={t('visits.board.by_desk')}>
        <DeskBoard board={board} onOpen={setOpen} />
      </Card>
      {open && <VisitDialog visit={open} isToday={board.date === board.today} onClose={() => setOpen(null)} />}
      {isWalkIn && <WalkInDialog board={board} onClose={() => setWalkIn(false)} />}
    </Stack>
  )
}

function byTime(visits: readonly BoardVisit[]): BoardVisit[] {
  return visits.toSorted((one, other) => (one.errands[0]?.from ?? '').localeCompare(other.errands[0]?.from ?? ''))
}

function VisitLine({ visit, onOpen }: { visit: BoardVisit; onOpen: () => void }) {
  const t = useText()
  const format = useFormat()
  const [first] = visit.errands
  const last = visit.errands.at(-1)
  return (
    <li className="board-visit">
      <span className="board-time">{first && last && <Between from={first.from} to={last.to} />}</span>
      <Button look="quiet" onPress={onOpen}>
        <Visitor visit={visit} />
      </Button>
      <span>
        {t('visits.board.persons', { count: visit.persons })}
        {visit.language !== 'sv' && <> · {format.language(visit.language)}</>}
      </span>
      <Badge tone={tones[visit.state]}>{t(`visits.state.${visit.state}`)}</Badge>
      {visit.lateMinutes !== null && <Badge tone="bad">{t('visits.board.late', { minutes: visit.lateMinutes })}</Badge>}
      {visit.next && visit.state === 'checked_in' && (
        <span className="board-next">
          {t('visits.board.next', { number: visit.next.deskNumber })} <Clock value={visit.next.from} />
        </span>
      )}
    </li>
  )
}
