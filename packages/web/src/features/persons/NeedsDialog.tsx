import { Id } from '@kedjan/contract'
import { useState } from 'react'
import { z } from 'zod'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { NeedsFields } from './NeedsFields.tsx'
import { emptyNeeds, needsBody } from './needs-form.ts'

const Recorded = z.object({ id: Id })

/** What somebody answered about needs in the home, once they have been asked. */
export function NeedsDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useText()
  const toast = useToast()
  const [form, setForm] = useState(emptyNeeds)
  const record = useWrite(Recorded, () => {
    toast(t('persons.needs.done'))
    onClose()
  })
  const actions = (
    <>
      <Button onPress={onClose}>{t('ui.cancel')}</Button>
      <Button
        look="primary"
        busy={record.isPending}
        onPress={() => record.mutate({ path: `/api/persons/${personId}/needs`, body: needsBody(form) })}
      >
        {t('persons.needs.save')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('persons.needs.record')} isOpen onClose={onClose} actions={actions}>
      <Stack>
        <NeedsFields form={form} change={(part) => setForm({ ...form, ...part })} error={record.error} path="" />
        {record.error && (
          <div role="alert" className="form-error">
            <ErrorText error={record.error} />
          </div>
        )}
      </Stack>
    </Dialog>
  )
}
