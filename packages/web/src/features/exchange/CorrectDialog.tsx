import { Id } from '@kedjan/contract'
import { useState } from 'react'
import { z } from 'zod'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'

const Corrected = z.object({ id: Id, told: z.int() })

/** What can be put right from here; everything else is recorded anew where it belongs. */
const fields = {
  identity: ['given', 'family', 'birthDate'],
  contact: ['address', 'phone'],
  permit: ['decidedOn', 'validTo'],
} as const
type Kind = keyof typeof fields
const kinds = ['identity', 'contact', 'permit'] as const

/** The holder puts right what it wrote down wrong; whoever was told is told. Only what is filled in is changed. */
export function CorrectDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useText()
  const toast = useToast()
  const [kind, setKind] = useState<Kind>('identity')
  const [value, setValue] = useState<Readonly<Record<string, string>>>({})
  const correct = useWrite(Corrected, ({ told }) => {
    toast(t('exchange.correct.done', { count: told }))
    onClose()
  })
  const written = Object.fromEntries(Object.entries(value).filter(([, text]) => text.trim() !== ''))
  return (
    <FormDialog
      title={t('exchange.correct.open')}
      action={t('exchange.correct.do')}
      what={t('exchange.correct.what')}
      write={correct}
      isReady={Object.keys(written).length > 0}
      onDo={() => correct.mutate({ path: `/api/persons/${personId}/corrections`, body: { kind, value: written } })}
      onClose={onClose}
    >
      <Choice
        label={t('exchange.correct.kind')}
        options={kinds.map((id) => ({ id, name: t(`exchange.correct.kind.${id}`) }))}
        value={kind}
        onChange={(chosen) => {
          setKind(chosen)
          setValue({})
        }}
      />
      {fields[kind].map((field) => (
        <TextField
          key={field}
          label={t(`exchange.correct.field.${field}`)}
          value={value[field] ?? ''}
          onChange={(text) => setValue({ ...value, [field]: text })}
        />
      ))}
    </FormDialog>
  )
}
