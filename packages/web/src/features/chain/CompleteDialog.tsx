import type { MilestoneProposal } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { ErrorState, ErrorText, Loading } from '../../ui/states.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import {
  type CompleteForm,
  completePath,
  emptyForm,
  MilestoneCompleted,
  milestoneProposalQuery,
  proposedTellingsQuery,
} from './api.ts'
import { CompleteAsks } from './CompleteAsks.tsx'
import { CompleteOutcome } from './CompleteOutcome.tsx'
import { CompleteParties } from './CompleteParties.tsx'
import { CompleteTells } from './CompleteTells.tsx'
import type { PartProps } from './complete-props.ts'
import { askedFor, completion, isTold, namedSoFar } from './completion.ts'

interface Props {
  milestone: { id: string; name: string }
  onClose: () => void
}

/** Records that a milestone is done: when, what it asks for, and exactly what is told to whom. */
export function CompleteDialog({ milestone, onClose }: Props) {
  const t = useText()
  const proposal = useQuery(milestoneProposalQuery(milestone.id))
  if (proposal.data) return <CompleteFields proposal={proposal.data} onClose={onClose} />
  return (
    <Dialog title={t('chain.complete.title', { name: milestone.name })} isOpen onClose={onClose}>
      {proposal.error ? <ErrorState error={proposal.error} onRetry={() => proposal.refetch()} /> : <Loading />}
    </Dialog>
  )
}

function CompleteFields({ proposal: first, onClose }: { proposal: MilestoneProposal; onClose: () => void }) {
  const t = useText()
  const toast = useToast()
  const [form, setForm] = useState(() => emptyForm(first))
  const proposal = useTellings(first, form)
  const [isTried, setTried] = useState(false)
  const complete = useWrite(MilestoneCompleted, () => {
    toast(t('chain.complete.done', { name: proposal.name }))
    onClose()
  })
  const isUndecided = proposal.outcomes.length > 0 && form.outcome === null
  const change = (part: Partial<CompleteForm>): void => setForm((before) => ({ ...before, ...part }))
  function send(): void {
    setTried(true)
    if (!isUndecided) complete.mutate({ path: completePath(proposal.milestoneId), body: completion(proposal, form) })
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('ui.cancel')}</Button>
      <Button look="primary" busy={complete.isPending} onPress={send}>
        {t('chain.complete.do')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('chain.complete.title', { name: proposal.name })} isOpen onClose={onClose} actions={actions} wide>
      <Stack>
        <p>{proposal.help}</p>
        <CompleteOutcome
          outcomes={proposal.outcomes}
          chosen={form.outcome}
          onChoose={(outcome) => change({ outcome })}
          error={isTried && isUndecided ? t('chain.complete.outcome_missing') : undefined}
        />
        <CompleteDay proposal={proposal} form={form} change={change} error={complete.error} />
        {!isUndecided && (
          <CompleteRest proposal={askedFor(proposal, form.outcome)} {...{ form, change }} error={complete.error} />
        )}
        {complete.error && (
          <div role="alert" className="form-error">
            <ErrorText error={complete.error} />
          </div>
        )}
      </Stack>
    </Dialog>
  )
}

/** With what is told to organisations that the form itself names; while that is asked, what was known before stands. */
function useTellings(first: MilestoneProposal, form: CompleteForm): MilestoneProposal {
  const named = namedSoFar(first, form)
  const tellings = useQuery({
    ...proposedTellingsQuery(first.milestoneId, named),
    placeholderData: (before) => before,
  })
  return named && tellings.data ? { ...first, disclosures: tellings.data.disclosures } : first
}

/** What the step asks for when it turned out so, whom it tells, and what then happens. */
function CompleteRest(props: PartProps) {
  const { proposal, form, change } = props
  return (
    <>
      <CompleteAsks {...props} />
      <CompleteParties {...props} />
      <CompleteTells proposal={proposal} form={form} onTick={(disclose) => change({ disclose })} />
      <WhatHappens proposal={proposal} form={form} />
    </>
  )
}

function WhatHappens({ proposal, form }: Pick<PartProps, 'proposal' | 'form'>) {
  const t = useText()
  const format = useFormat()
  const told = proposal.disclosures.filter((disclosure) => isTold(proposal, form, disclosure))
  const who = [...new Set(told.map(({ recipientName }) => recipientName))]
  return (
    <p className="what-happens">
      {who.length > 0
        ? t('chain.complete.what_happens', { who: format.list(who) })
        : t('chain.complete.what_happens_alone')}
    </p>
  )
}

function CompleteDay({ proposal, form, change, error }: PartProps) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <DateField
        label={t('chain.complete.on')}
        help={t('chain.complete.on_help', { from: format.day(proposal.readyOn) })}
        value={form.on}
        onChange={(on) => change({ on })}
        min={proposal.readyOn}
        max={proposal.today}
        error={fieldError(error, 'on')}
        isRequired
      />
      <TextField
        label={t('chain.complete.note')}
        help={t('chain.complete.note_help')}
        value={form.note}
        onChange={(note) => change({ note })}
        error={fieldError(error, 'note')}
        rows={2}
      />
    </>
  )
}
