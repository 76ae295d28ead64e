import type { BoardVisit } from '@kedjan/contract'
import { useState } from 'react'
import { z } from 'zod'
import { useWrite } from '../../api/use-write.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Select } from '../../ui/Select.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Code } from '../../ui/written.tsx'
import { Done } from './api.ts'
import { Between } from './Clock.tsx'
import { Visitor } from './Visitor.tsx'

interface Props {
  visit: BoardVisit
  isToday: boolean
  onClose: () => void
}

const Served = z.object({ id: z.uuid(), state: z.string() })
const reasons = ['papers_missing', 'person_missing', 'no_interpreter', 'not_ready', 'sent_on', 'other'] as const

/** One visitor at the desk: which errands, in which order, and what has become of each. */
export function VisitDialog({ visit, isToday, onClose }: Props) {
  const t = useText()
  const format = useFormat()
  const write = useWrite(Served)
  const miss = useWrite(Done, onClose)
  const error = write.error ?? miss.error
  return (
    <Dialog
      title={t('visits.board.visit')}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('ui.close')}</Button>}
    >
      <Stack>
        <p>
          <strong>
            <Visitor visit={visit} />
          </strong>{' '}
          <Code value={visit.code} /> · {t('visits.board.persons', { count: visit.persons })}
          {visit.language !== 'sv' && <> · {format.language(visit.language)}</>}
        </p>
        {visit.next && visit.state === 'checked_in' && (
          <p role="status" className="board-next">
            {t('visits.board.next', { number: visit.next.deskNumber })}
          </p>
        )}
        {visit.errands.map((errand) => (
          <ErrandLine
            key={errand.seq}
            errand={errand}
            isHere={visit.state === 'checked_in'}
            isProtected={visit.protected}
            isBusy={write.isPending}
            onServe={(body) => write.mutate({ path: `/api/visits/${visit.visitId}/errands/${errand.seq}`, body })}
          />
        ))}
        {isToday && visit.state === 'booked' && (
          <Button
            busy={miss.isPending}
            onPress={() => miss.mutate({ path: `/api/visits/${visit.visitId}/no-show`, body: {} })}
          >
            {t('visits.board.no_show')}
          </Button>
        )}
        {error && (
          <div role="alert" className="form-error">
            <ErrorText error={error} />
          </div>
        )}
      </Stack>
    </Dialog>
  )
}

interface LineProps {
  errand: BoardVisit['errands'][number]
  isHere: boolean
  isProtected: boolean
  isBusy: boolean
  onServe: (body: { move: string; because?: string; note?: string }) => void
}

function ErrandLine({ errand, isHere, isProtected, isBusy, onServe }: LineProps) {
  const t = useText()
  const [because, setBecause] = useState<(typeof reasons)[number] | null>(null)
  const [note, setNote] = useState('')
  const isOpen = errand.state === 'planned' || errand.state === 'begun'
  const more = note.trim() === '' ? {} : { note: note.trim() }
  return (
    <section className="board-errand">
      <h3>
        <Between from={errand.from} to={errand.to} /> {errand.name}
      </h3>
      <p className="muted">
        {t('visits.desk', { number: errand.deskNumber })} · <bdi>{errand.agencyName}</bdi>
        {errand.mode && <> · {t(`visits.mode.${errand.mode}`)}</>} · {t(`visits.errand.${errand.state}`)}
      </p>
      {isHere && isOpen && !errand.mayServe && <p>{t('visits.board.not_assigned')}</p>}
      {isHere && isOpen && errand.mayServe && (
        <>
          <Row gap="s">
            {errand.state === 'planned' && (
              <Button small busy={isBusy} onPress={() => onServe({ move: 'begin' })}>
                {t('visits.board.begin')}
              </Button>
            )}
            <Button small look="primary" busy={isBusy} onPress={() => onServe({ move: 'done', ...more })}>
              {t('visits.board.done')}
            </Button>
          </Row>
          <details>
            <summary>{t('visits.board.more')}</summary>
            <Stack gap="s">
              {!isProtected && (
                <TextField
                  label={t('visits.board.note', { agency: errand.agencyName })}
                  value={note}
                  onChange={setNote}
                  rows={2}
                />
              )}
              <Select
                label={t('visits.board.why_not')}
                options={reasons.map((id) => ({ id, name: t(`visits.why.${id}`) }))}
                value={because}
                onChange={setBecause}
              />
              <Button
                small
                isDisabled={because === null}
                busy={isBusy}
                onPress={() => because && onServe({ move: 'not_done', because, ...more })}
              >
                {t('visits.board.not_done')}
              </Button>
            </Stack>
          </details>
        </>
      )}
    </section>
  )
}
