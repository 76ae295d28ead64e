import type { RequestPage } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Made } from './api.ts'

interface Props {
  request: RequestPage
  deed: 'ask_back' | 'reply' | 'withdraw'
  onClose: () => void
}

const paths = { ask_back: 'ask-back', reply: 'reply', withdraw: 'withdraw' }

/** A question back, a reply to it, or a request taken back. */
export function NoteDialog({ request, deed, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const [note, setNote] = useState('')
  const move = useWrite(Made, () => {
    toast(t('exchange.sent'))
    onClose()
  })
  const hasNote = deed !== 'withdraw'
  return (
    <FormDialog
      title={t(`exchange.deed.${deed}`)}
      action={t(`exchange.deed.${deed}`)}
      look={hasNote ? 'primary' : 'danger'}
      what={t(`exchange.deed.${deed}.what`)}
      write={move}
      isReady={!hasNote || note.trim() !== ''}
      onDo={() =>
        move.mutate({ path: `/api/exchange/requests/${request.id}/${paths[deed]}`, body: hasNote ? { note } : {} })
      }
      onClose={onClose}
    >
      {hasNote && <TextField label={t('exchange.note')} value={note} onChange={setNote} rows={3} isRequired />}
    </FormDialog>
  )
}
