import { useWrite } from '../../api/use-write.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { type Flow, Made } from './api.ts'

interface Props {
  flow: Flow
  onClose: () => void
}

/** Ends a standing flow for both; what was told stays told. */
export function EndFlowDialog({ flow, onClose }: Props) {
  const t = useText()
  const format = useFormat()
  const toast = useToast()
  const end = useWrite(Made, () => {
    toast(t('agreements.end.done'))
    onClose()
  })
  const { holderName: holder, recipientName: recipient, categories } = flow
  return (
    <FormDialog
      title={t('agreements.end.title')}
      action={t('agreements.flow.end')}
      look="danger"
      what={t('agreements.end.what', { holder, recipient, categories: format.list(categories) })}
      write={end}
      onDo={() => end.mutate({ path: `/api/agreements/flows/${flow.id}/end`, body: {} })}
      onClose={onClose}
    />
  )
}
