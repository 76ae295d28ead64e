import type { Language, OwnNotices } from '@kedjan/contract'
import { type FormEvent, useState } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ChannelState } from './api.ts'
import { FormError } from './FormError.tsx'
import { bodyOf, type NoticesForm } from './notices-form.ts'

const languages: readonly { id: Language; name: string }[] = [
  { id: 'sv', name: 'Svenska' },
  { id: 'en', name: 'English' },
  { id: 'ar', name: 'العربية' },
]

/** How to be told: by which channel, where, in which language. */
export function OwnNoticesForm({ notices }: { notices: OwnNotices }) {
  const t = useText()
  const [form, setForm] = useState<NoticesForm>({ ...notices, address: '' })
  const save = useWrite(ChannelState)
  function submit(event: FormEvent): void {
    event.preventDefault()
    save.mutate({ path: '/api/own/notices', body: bodyOf(form) })
  }
  return (
    <form className="stack gap-m" onSubmit={submit}>
      <RadioGroup
        label={t('notifications.own.how')}
        options={(['sms', 'email', 'off'] as const).map((id) => ({ id, name: t(`notifications.own.channel_${id}`) }))}
        value={form.channel}
        onChange={(channel) => setForm({ ...form, channel })}
      />
      {form.channel !== 'off' && <AddressFields notices={notices} form={form} change={setForm} error={save.error} />}
      <FormError error={save.error} />
      <div className="own-wide-button">
        <Button type="submit" look="primary" busy={save.isPending}>
          {t('notifications.own.save')}
        </Button>
      </div>
      <p role="status">{save.data?.state === 'off' && t('notifications.own.saved_off')}</p>
    </form>
  )
}

interface FieldsProps {
  notices: OwnNotices
  form: NoticesForm
  change: (form: NoticesForm) => void
  error: unknown
}

function AddressFields({ notices, form, change, error }: FieldsProps) {
  const t = useText()
  const isSms = form.channel === 'sms'
  return (
    <>
      <TextField
        label={t(isSms ? 'notifications.own.number' : 'notifications.own.email')}
        {...(isSms ? { help: t('notifications.own.number_help') } : {})}
        type={isSms ? 'tel' : 'email'}
        autoComplete={isSms ? 'tel' : 'email'}
        value={form.address}
        onChange={(address) => change({ ...form, address })}
        error={fieldError(error, 'address')}
        isRequired
      />
      <Choice
        label={t('notifications.own.language')}
        options={languages}
        value={form.language}
        onChange={(language) => change({ ...form, language })}
        namesAreLanguages
      />
      {notices.needsSafe && (
        <>
          <p>{t('notifications.own.safe_help')}</p>
          <Checkbox isSelected={form.isSafe} onChange={(isSafe) => change({ ...form, isSafe })}>
            {t('notifications.own.safe')}
          </Checkbox>
        </>
      )}
    </>
  )
}
