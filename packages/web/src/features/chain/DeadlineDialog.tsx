import { DayCorrected, type DeadlineAct, type DeadlineChoices, DeadlineMoved } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { fieldError } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { ProtectedNotice } from '../../ui/ProtectedMark.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { DeadlineFields } from './DeadlineFields.tsx'
import { DeadlinePreviewed } from './DeadlinePreviewed.tsx'
import { deadlineChoicesQuery, deadlinePreviewQuery } from './deadline-api.ts'
import { bodyOf, type DeadlineForm, moveOf, pathOf, startOf } from './deadline-form.ts'

interface Props {
  milestone: { id: string; name: string }
  act: DeadlineAct
  onClose: () => void
}

/** Moves the last day of a step, or the day of one that is done: what the law asks for, what comes of it, and only then the button. */
export function DeadlineDialog({ milestone, act, onClose }: Props) {
  const t = useText()
  const choices = useQuery(deadlineChoicesQuery(milestone.id))
  if (choices.data) return <Filled {...{ milestone, act, onClose }} choices={choices.data} />
  return (
    <Dialog title={t(`deadlines.title.${act}`, { name: milestone.name })} isOpen onClose={onClose}>
      {choices.error ? <ErrorState error={choices.error} onRetry={() => choices.refetch()} /> : <Loading />}
    </Dialog>
  )
}

const Done = z.union([DeadlineMoved, DayCorrected])

function Filled({ milestone, act, onClose, choices }: Props & { choices: DeadlineChoices }) {
  const t = useText()
  const [form, setForm] = useState(() => startOf(act, choices))
  const change = (part: Partial<DeadlineForm>): void => setForm((before) => ({ ...before, ...part }))
  const move = moveOf(act, form)
  const send = useWrite(Done, onClose)
  // Once it is made it cannot be made again, and is not asked about.
  const isMade = send.isPending || send.isSuccess
  const preview = useQuery({ ...deadlinePreviewQuery(milestone.id, move), enabled: move !== null && !isMade })
  const { protectedPerson } = choices
  const isSaid = protectedPerson || act === 'correct_day' || form.because.trim() !== ''
  return (
    <FormDialog
      title={t(`deadlines.title.${act}`, { name: milestone.name })}
      action={t(`chain.time.${act}`)}
      what={t(protectedPerson ? 'deadlines.what_protected' : 'deadlines.what')}
      write={send}
      isReady={move !== null && isSaid && preview.isSuccess && !preview.isFetching}
      onDo={() => send.mutate({ path: pathOf(milestone.id, act), body: bodyOf(act, form) })}
      onClose={onClose}
    >
      <DeadlineFields {...{ act, choices, form, change }} error={send.error} />
      {protectedPerson ? (
        <ProtectedNotice asks={t('deadlines.because_protected')} />
      ) : (
        <TextField
          label={t('deadlines.because')}
          help={t('deadlines.because_help')}
          value={form.because}
          onChange={(because) => change({ because })}
          error={fieldError(send.error, 'because')}
          isRequired={act !== 'correct_day'}
          rows={2}
        />
      )}
      {move && <DeadlinePreviewed preview={preview} act={act} />}
    </FormDialog>
  )
}
