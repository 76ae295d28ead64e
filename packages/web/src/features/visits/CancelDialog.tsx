import type { OwnVisit } from '@kedjan/contract'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Day } from '../../ui/written.tsx'
import { Done } from './api.ts'
import { Between } from './Clock.tsx'

/** Cancels a visit; it can be taken back while nobody else has the times. */
export function CancelDialog({ visit, onClose }: { visit: OwnVisit; onClose: () => void }) {
  const t = useText()
  const toast = useToast()
  const cancel = useWrite(Done, () => {
    toast(t('visits.cancelled'))
    onClose()
  })
  return (
    <FormDialog
      title={t('visits.cancel_title')}
      action={t('visits.cancel_do')}
      look="danger"
      what={t('visits.cancel_what')}
      write={cancel}
      onDo={() => cancel.mutate({ path: `/api/own/visits/${visit.id}/cancel`, body: {} })}
      onClose={onClose}
    >
      <p>
        <Day value={visit.date} style="full" />, <Between from={visit.from} to={visit.to} />
      </p>
    </FormDialog>
  )
}
