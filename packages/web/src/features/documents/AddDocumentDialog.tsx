import type { DocumentItem, DocumentList } from '@kedjan/contract'
import { useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Select } from '../../ui/Select.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Own } from '../../ui/written.tsx'
import { FilePicker } from './FilePicker.tsx'
import { LanguageField } from './LanguageField.tsx'
import { SendingState } from './SendingState.tsx'
import { useSending } from './use-sending.ts'

export interface StepChoice {
  id: string
  name: string
}

interface Props {
  personId: string
  list: DocumentList
  steps: readonly StepChoice[]
  /** The paper whose place the new one takes. */
  replaced: DocumentItem | null
  onClose: () => void
}

const noStep = 'none'

/** Adds a paper about a person: what it holds, in which language, and to which step it belongs. */
export function AddDocumentDialog({ personId, list, steps, replaced, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const [file, setFile] = useState<File | null>(null)
  const [category, setCategory] = useState<string | null>(replaced?.category.code ?? null)
  const [language, setLanguage] = useState(replaced?.language ?? 'sv')
  const [step, setStep] = useState<string>(replaced?.milestoneId ?? noStep)
  const sending = useSending(() => {
    toast(t('documents.added'))
    onClose()
  })
  function add(): void {
    if (!file || !category) return
    const about = { ...(step !== noStep && { milestoneId: step }), ...(replaced && { replaces: replaced.id }) }
    const body = { category, name: file.name, language, ...about }
    sending.send({ path: `/api/persons/${personId}/documents`, base: '/api/documents', body, file })
  }
  const isSending = sending.share !== null
  const actions = (
    <>
      <Button onPress={onClose} isDisabled={isSending}>
        {t('ui.cancel')}
      </Button>
      <Button look="primary" busy={isSending} isDisabled={!file || !category} onPress={add}>
        {t('documents.add')}
      </Button>
    </>
  )
  return (
    <Dialog
      title={t(replaced ? 'documents.replace_title' : 'documents.add_title')}
      isOpen
      onClose={onClose}
      actions={actions}
    >
      <Stack>
        {replaced && <Replaced name={replaced.name} />}
        <FilePicker file={file} mostBytes={list.mostBytes} onPick={setFile} />
        <Select
          label={t('documents.category')}
          options={list.categories.map(({ code, name }) => ({ id: code, name }))}
          value={category}
          onChange={setCategory}
        />
        <LanguageField value={language} onChange={setLanguage} />
        {steps.length > 0 && (
          <Select
            label={t('documents.step')}
            options={[{ id: noStep, name: t('documents.no_step') }, ...steps]}
            value={step}
            onChange={setStep}
          />
        )}
        <p className="what-happens">{t('documents.add_what')}</p>
        <SendingState sending={sending} />
      </Stack>
    </Dialog>
  )
}

function Replaced({ name }: { name: string }) {
  const t = useText()
  return (
    <p>
      {t('documents.replaces')} <Own>{name}</Own>
    </p>
  )
}
