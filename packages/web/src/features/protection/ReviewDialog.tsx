import { OpeningDone, type ReviewOpening } from '@kedjan/contract'
import { useState } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { TextField } from '../../ui/TextField.tsx'

const verdicts = ['justified', 'not_justified'] as const satisfies readonly ReviewOpening['verdict'][]

/** A third of the group looks back: was it right to open? */
export function ReviewDialog({ openingId, onClose }: { openingId: string; onClose: () => void }) {
  const t = useText()
  const [verdict, setVerdict] = useState<ReviewOpening['verdict'] | null>(null)
  const [note, setNote] = useState('')
  const review = useWrite(OpeningDone, onClose)
  const send = (): void => review.mutate({ path: `/api/openings/${openingId}/review`, body: { verdict, note } })
  const actions = (
    <>
      <Button onPress={onClose}>{t('ui.cancel')}</Button>
      <Button look="primary" busy={review.isPending} onPress={send}>
        {t('protection.review.do')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('protection.review.title')} isOpen onClose={onClose} actions={actions}>
      <Stack>
        <RadioGroup
          label={t('protection.verdict')}
          options={verdicts.map((id) => ({ id, name: t(`protection.verdict.${id}`) }))}
          value={verdict}
          onChange={setVerdict}
        />
        <TextField
          label={t('protection.review.note')}
          value={note}
          onChange={setNote}
          error={fieldError(review.error, 'note')}
          rows={4}
          isRequired
        />
        {review.error && (
          <div role="alert" className="form-error">
            <ErrorText error={review.error} />
          </div>
        )}
      </Stack>
    </Dialog>
  )
}
