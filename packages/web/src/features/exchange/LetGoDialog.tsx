import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Made } from './api.ts'

interface Props {
  delayId: string
  onClose: () => void
}

/** Ends early what is held back; says first that the person sees all of it at once. */
export function LetGoDialog({ delayId, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const letGo = useWrite(Made, () => {
    toast(t('exchange.hold.let_go.done'))
    onClose()
  })
  return (
    <FormDialog
      title={t('exchange.hold.let_go.title')}
      action={t('exchange.hold.let_go')}
      what={t('exchange.hold.let_go.what')}
      write={letGo}
      onDo={() => letGo.mutate({ path: `/api/held-back/${delayId}/let-go`, body: {} })}
      onClose={onClose}
    />
  )
}
