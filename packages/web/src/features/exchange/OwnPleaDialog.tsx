import type { OwnInformation } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Made } from './api.ts'

interface Props {
  held: OwnInformation['held'][number]
  kind: 'correction' | 'objection'
  onClose: () => void
}

/** The person says what is wrong, or why it should not be used; the holder answers within a month. */
export function OwnPleaDialog({ held, kind, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const [category, setCategory] = useState(held.categories[0]?.code ?? '')
  const [words, setWords] = useState('')
  const plead = useWrite(Made, () => {
    toast(t('exchange.sent'))
    onClose()
  })
  const body = { personId: held.personId, holder: held.holder.id, kind, category, words }
  return (
    <FormDialog
      title={t(kind === 'correction' ? 'exchange.own.correct' : 'exchange.own.object')}
      action={t('exchange.own.send')}
      what={t('exchange.own.plea_what', { holder: held.holder.name })}
      write={plead}
      isReady={words.trim() !== ''}
      onDo={() => plead.mutate({ path: '/api/own/pleas', body })}
      onClose={onClose}
    >
      <Choice
        label={t('exchange.what')}
        options={held.categories.map(({ code, name }) => ({ id: code, name }))}
        value={category}
        onChange={setCategory}
      />
      <TextField label={t(`exchange.own.words.${kind}`)} value={words} onChange={setWords} rows={4} isRequired />
    </FormDialog>
  )
}
