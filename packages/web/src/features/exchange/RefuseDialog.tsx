import { type RequestPage, RequestRefusal } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Made } from './api.ts'

/** Why a holder does not tell, as a short list. */
export function useRefusals() {
  const t = useText()
  return RequestRefusal.options.map((id) => ({ id, name: t(`exchange.refusal.${id}`) }))
}

/** Tells nothing of what was asked for, and says why (SFS 2009:400 6 kap. 5 §). */
export function RefuseDialog({ request, onClose }: { request: RequestPage; onClose: () => void }) {
  const t = useText()
  const toast = useToast()
  const options = useRefusals()
  const [refusal, setRefusal] = useState<(typeof options)[number]['id']>('secrecy')
  const [note, setNote] = useState('')
  const refuse = useWrite(Made, () => {
    toast(t('exchange.refused'))
    onClose()
  })
  const body = { refusal, ...(note.trim() !== '' && { note }) }
  return (
    <FormDialog
      title={t('exchange.deed.refuse')}
      action={t('exchange.deed.refuse')}
      what={t('exchange.refuse_what')}
      write={refuse}
      onDo={() => refuse.mutate({ path: `/api/exchange/requests/${request.id}/refuse`, body })}
      onClose={onClose}
    >
      <RadioGroup label={t('exchange.why_not')} options={options} value={refusal} onChange={setRefusal} />
      <TextField label={t('exchange.note')} help={t('exchange.note_help')} value={note} onChange={setNote} rows={2} />
    </FormDialog>
  )
}
