import { HandoffMade, type HandoffPage } from '@kedjan/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemError } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { emptyStepForm, type Step, type StepForm, stepBody, stepPath } from './action-form.ts'
import { StepFields } from './StepFields.tsx'

interface Props {
  handoff: HandoffPage
  step: Step
  onClose: () => void
}

/** One step of a hand-off: what it asks for, what will happen, who will see it, and whether it can be undone. */
export function StepDialog({ handoff, step, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const [form, setForm] = useState<StepForm>(() => emptyStepForm(handoff.today))
  const taken = useWrite(HandoffMade, () => {
    toast(t(`handoffs.act.${step}.done`))
    onClose()
  })
  const lost = taken.error instanceof ProblemError && taken.error.problem.status === 409
  const actions = lost ? (
    <SeeLatest onClose={onClose} />
  ) : (
    <>
      <Button onPress={onClose}>{t('ui.cancel')}</Button>
      <Button
        look="primary"
        busy={taken.isPending}
        onPress={() => taken.mutate({ path: stepPath(handoff.id, step), body: stepBody(step, form) })}
      >
        {t(`handoffs.act.${step}`)}
      </Button>
    </>
  )
  return (
    <Dialog title={t(`handoffs.act.${step}.title`)} isOpen onClose={onClose} actions={actions}>
      <Stack>
        {taken.error && (
          <div role="alert" className="form-error">
            {lost && <strong>{t('handoffs.lost_race')}</strong>}
            <ErrorText error={taken.error} />
          </div>
        )}
        {!lost && <StepFields handoff={handoff} step={step} form={form} error={taken.error} change={setForm} />}
        {!lost && <p className="what-happens">{t(`handoffs.act.${step}.what`)}</p>}
      </Stack>
    </Dialog>
  )
}

/** Somebody else was first: what they did is fetched when the dialog closes. */
function SeeLatest({ onClose }: { onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  function close(): void {
    client.invalidateQueries()
    onClose()
  }
  return (
    <Button look="primary" onPress={close}>
      {t('handoffs.see_latest')}
    </Button>
  )
}
