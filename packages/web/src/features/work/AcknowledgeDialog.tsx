import { useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { ProtectedMark } from '../../ui/ProtectedMark.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { Own } from '../../ui/written.tsx'
import type { WorkRow } from './rows.ts'
import { type Outcome, useAcknowledgeAll } from './use-acknowledge-all.ts'

interface Props {
  rows: readonly WorkRow[]
  onClose: () => void
}

/** Several hand-offs at once: what will happen, how far it has come, and what became of each. */
export function AcknowledgeDialog({ rows: given, onClose }: Props) {
  const t = useText()
  // The list behind changes while rows are acknowledged; the dialog keeps what it was opened with.
  const [rows] = useState(given)
  const run = useAcknowledgeAll(rows.map((row) => row.id))
  const done = [...run.outcomes.values()].filter(({ is }) => is === 'done' || is === 'failed').length
  return (
    <Dialog
      title={t('work.bulk.title', { count: rows.length })}
      isOpen
      onClose={run.running ? run.stop : onClose}
      actions={<BulkActions run={run} onClose={onClose} />}
    >
      <Stack>
        {!run.running && !run.finished && <p className="what-happens">{t('work.bulk.what')}</p>}
        {(run.running || run.finished) && (
          <div role="status">
            <progress
              max={rows.length}
              value={done}
              aria-label={t('work.bulk.progress', { done, total: rows.length })}
            />{' '}
            {t('work.bulk.progress', { done, total: rows.length })}
          </div>
        )}
        <ul className="bulk-list">
          {rows.map((row) => (
            <BulkLine key={row.id} row={row} outcome={run.outcomes.get(row.id) ?? { is: 'waiting' }} />
          ))}
        </ul>
      </Stack>
    </Dialog>
  )
}

function BulkActions({ run, onClose }: { run: ReturnType<typeof useAcknowledgeAll>; onClose: () => void }) {
  const t = useText()
  // One and the same button starts and closes, so that focus stays on it.
  return (
    <>
      {!run.finished && (
        <Button onPress={run.running ? run.stop : onClose}>{t(run.running ? 'work.bulk.stop' : 'ui.cancel')}</Button>
      )}
      <Button look="primary" busy={run.running} onPress={run.finished ? onClose : () => run.start()} autoFocus>
        {t(run.finished ? 'work.bulk.close' : 'work.bulk.do')}
      </Button>
    </>
  )
}

const tones = {
  waiting: 'quiet',
  doing: 'now',
  done: 'ok',
  failed: 'bad',
  skipped: 'quiet',
} satisfies Record<Outcome['is'], Tone>

function BulkLine({ row, outcome }: { row: WorkRow; outcome: Outcome }) {
  const t = useText()
  return (
    <li>
      <span>{row.person ? <Own>{row.person.latin}</Own> : t('work.person_hidden')}</span>
      {row.protectedPerson && <ProtectedMark />}
      <Badge tone={tones[outcome.is]}>{t(`work.bulk.${outcome.is}`)}</Badge>
      {outcome.is === 'failed' && (
        <div className="bulk-error">
          <ErrorText error={outcome.error} />
        </div>
      )}
    </li>
  )
}
