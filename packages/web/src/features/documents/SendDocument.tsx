import type { OwnDocuments } from '@kedjan/contract'
import { useState } from 'react'
import { useLanguage, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { FilePicker } from './FilePicker.tsx'
import { LanguageField } from './LanguageField.tsx'
import { SendingState } from './SendingState.tsx'
import { useSending } from './use-sending.ts'

/** Photographs or chooses a paper and sends it to somebody who already knows the person. */
export function SendDocument({ own }: { own: OwnDocuments }) {
  const t = useText()
  const toast = useToast()
  const [file, setFile] = useState<File | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const sending = useSending(() => {
    toast(t('documents.own.sent'))
    setFile(null)
  })
  const fields = usePaperFields(own)
  function send(): void {
    if (!file || !to || !fields.body.category) return
    const body = { ...fields.body, holder: to, name: file.name }
    sending.send({ path: '/api/own/documents', base: '/api/own/documents', body, file })
  }
  const isSending = sending.share !== null
  return (
    <section className="own-card" aria-labelledby="own-send">
      <h2 id="own-send">{t('documents.own.send_title')}</h2>
      <FilePicker file={file} mostBytes={own.mostBytes} withCamera onPick={setFile} />
      {fields.shown}
      <Select label={t('documents.own.to')} options={own.recipients} value={to} onChange={setTo} />
      <p className="what-happens">{t('documents.own.what')}</p>
      <SendingState sending={sending} />
      <Button look="primary" busy={isSending} isDisabled={!file || !to || !fields.body.category} onPress={send}>
        {t('documents.own.send')}
      </Button>
    </section>
  )
}

/** What the paper is about: whom, which kind of information, in which language. */
function usePaperFields({ categories, persons }: OwnDocuments) {
  const t = useText()
  const { language: shown } = useLanguage()
  const [personId, setPersonId] = useState(persons[0]?.personId ?? '')
  const [category, setCategory] = useState<string | null>(null)
  const [language, setLanguage] = useState<string>(shown)
  const names = persons.map((one) => ({ id: one.personId, name: one.name?.given ?? t('documents.own.somebody') }))
  return {
    body: { personId, category, language },
    shown: (
      <>
        {names.length > 1 && (
          <Select label={t('documents.own.about')} options={names} value={personId} onChange={setPersonId} />
        )}
        <Select
          label={t('documents.own.category')}
          options={categories.map(({ code, name }) => ({ id: code, name }))}
          value={category}
          onChange={setCategory}
        />
        <LanguageField value={language} onChange={setLanguage} />
      </>
    ),
  }
}
