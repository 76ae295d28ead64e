import { HoldReason, type RemovalItem } from '@kedjan/contract'
import { useState } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Select } from '../../ui/Select.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Made } from './api.ts'

interface Props {
  household: RemovalItem
  onClose: () => void
}

/** Stops the removal of a household until a day, for one of few reasons. */
export function HoldDialog({ household, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const [reason, setReason] = useState<HoldReason | null>(null)
  const [note, setNote] = useState('')
  const [until, setUntil] = useState('')
  const hold = useWrite(Made, () => {
    toast(t('retention.hold.done'))
    onClose()
  })
  const body = { householdId: household.householdId, reason, note, until }
  const actions = (
    <>
      <Button onPress={onClose}>{t('ui.cancel')}</Button>
      <Button look="primary" busy={hold.isPending} onPress={() => hold.mutate({ path: '/api/retention/holds', body })}>
        {t('retention.hold.do')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('retention.hold.title')} isOpen onClose={onClose} actions={actions}>
      <Stack>
        <Select
          label={t('retention.hold.reason')}
          options={HoldReason.options.map((id) => ({ id, name: t(`retention.reason.${id}`) }))}
          value={reason}
          onChange={setReason}
          error={fieldError(hold.error, 'reason')}
        />
        <TextField
          label={t('retention.hold.note')}
          help={t('retention.hold.note_help')}
          value={note}
          onChange={setNote}
          error={fieldError(hold.error, 'note')}
          isRequired
        />
        <DateField
          label={t('retention.hold.until')}
          value={until}
          onChange={setUntil}
          error={fieldError(hold.error, 'until')}
          isRequired
        />
        <p className="what-happens">{t('retention.hold.what')}</p>
        {hold.error && (
          <div role="alert" className="form-error">
            <ErrorText error={hold.error} />
          </div>
        )}
      </Stack>
    </Dialog>
  )
}
