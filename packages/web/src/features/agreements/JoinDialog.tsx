import type { AgreementPage } from '@kedjan/contract'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Made } from './api.ts'

export interface DeedProps {
  agreement: AgreementPage
  /** The name of the own organisation, which does it. */
  organisation: string
  onClose: () => void
}

/** Makes the own organisation a party. */
export function JoinDialog({ agreement, organisation, onClose }: DeedProps) {
  const t = useText()
  const toast = useToast()
  const join = useWrite(Made, () => {
    toast(t('agreements.join.done'))
    onClose()
  })
  return (
    <FormDialog
      title={t('agreements.join.title')}
      action={t('agreements.join')}
      what={t('agreements.join.what', { organisation })}
      write={join}
      onDo={() => join.mutate({ path: `/api/agreements/${agreement.id}/join`, body: {} })}
      onClose={onClose}
    />
  )
}
