import type { ContactPage } from '@kedjan/contract'
import { useState } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Registered } from './api.ts'
import { dialled } from './notices-form.ts'

interface Props {
  page: ContactPage
  onClose: () => void
}

interface ContactForm {
  mailbox: string
  channel: 'sms' | 'email'
  second: string
  language: 'sv' | 'en'
}

/** The two addresses; of one's own organisation one is enough. */
export function ContactDialog({ page, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const { contact, isOwn, organisation } = page
  const [form, setForm] = useState<ContactForm>({
    mailbox: contact?.mailbox ?? '',
    channel: contact?.second?.channel ?? 'sms',
    second: contact?.second?.address ?? '',
    language: contact?.language ?? 'sv',
  })
  const save = useWrite(Registered, () => {
    toast(t('notifications.contact.done'))
    onClose()
  })
  return (
    <FormDialog
      title={t('notifications.contact.title')}
      action={t('notifications.contact.save')}
      what={isOwn ? undefined : t('notifications.contact.what')}
      write={save}
      onDo={() => save.mutate({ path: `/api/organisations/${organisation}/contact`, body: bodyOf(form) })}
      onClose={onClose}
    >
      <TextField
        label={t('notifications.contact.mailbox')}
        help={t('notifications.contact.mailbox_help')}
        type="email"
        value={form.mailbox}
        onChange={(mailbox) => setForm({ ...form, mailbox })}
        error={fieldError(save.error, 'mailbox')}
      />
      {!isOwn && <SecondFields form={form} change={setForm} error={save.error} />}
      <Choice
        label={t('notifications.contact.language')}
        options={[
          { id: 'sv', name: 'Svenska' },
          { id: 'en', name: 'English' },
        ]}
        value={form.language}
        onChange={(language) => setForm({ ...form, language })}
        namesAreLanguages
      />
    </FormDialog>
  )
}

function bodyOf({ mailbox, channel, second, language }: ContactForm) {
  const address = channel === 'sms' ? dialled(second) : second.trim()
  return {
    mailbox: mailbox.trim() === '' ? null : mailbox.trim(),
    second: address === '' ? null : { channel, address },
    language,
  }
}

interface FieldsProps {
  form: ContactForm
  change: (form: ContactForm) => void
  error: unknown
}

function SecondFields({ form, change, error }: FieldsProps) {
  const t = useText()
  return (
    <>
      <Choice
        label={t('notifications.contact.second_by')}
        options={(['sms', 'email'] as const).map((id) => ({ id, name: t(`notifications.contact.second_${id}`) }))}
        value={form.channel}
        onChange={(channel) => change({ ...form, channel })}
      />
      <TextField
        label={t('notifications.contact.second')}
        help={t('notifications.contact.second_help')}
        value={form.second}
        onChange={(second) => change({ ...form, second })}
        error={fieldError(error, 'second.address')}
      />
    </>
  )
}
