import { type AnvisningProposal, HandoffMade } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { ErrorState, ErrorText, Loading } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { anvisningProposalQuery } from './api.ts'
import { IssueFields } from './IssueFields.tsx'
import { emptyIssueForm, issueBody } from './issue-form.ts'

interface Props {
  householdId: string
  onClose: () => void
}

/** An anvisning: which municipality, by when, and exactly what it is told. Planned or decided. */
export function IssueAnvisningDialog({ householdId, onClose }: Props) {
  const t = useText()
  const proposal = useQuery(anvisningProposalQuery(householdId))
  if (proposal.data) return <IssueForm proposal={proposal.data} onClose={onClose} />
  return (
    <Dialog title={t('handoffs.issue.title')} isOpen onClose={onClose} wide>
      {proposal.error ? <ErrorState error={proposal.error} onRetry={() => proposal.refetch()} /> : <Loading rows={6} />}
    </Dialog>
  )
}

function IssueForm({ proposal, onClose }: { proposal: AnvisningProposal; onClose: () => void }) {
  const t = useText()
  const toast = useToast()
  const [form, setForm] = useState(() => emptyIssueForm(proposal))
  const issue = useWrite(HandoffMade, () => {
    toast(t('handoffs.issue.done'))
    onClose()
  })
  const actions = (
    <>
      <Button onPress={onClose}>{t('ui.cancel')}</Button>
      <Button
        look="primary"
        busy={issue.isPending}
        onPress={() => issue.mutate({ path: '/api/handoffs/anvisning', body: issueBody(proposal, form) })}
      >
        {t(form.plan ? 'handoffs.issue.do_plan' : 'handoffs.issue.do_decide')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('handoffs.issue.title')} isOpen onClose={onClose} actions={actions} wide>
      <Stack>
        <IssueFields proposal={proposal} form={form} change={setForm} error={issue.error} />
        {issue.error && (
          <div role="alert" className="form-error">
            <ErrorText error={issue.error} />
          </div>
        )}
      </Stack>
    </Dialog>
  )
}
