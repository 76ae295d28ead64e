import { type FormEvent, useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/layout.tsx'
import { Confirmed, OpenedLink } from './api.ts'
import { CodeField } from './CodeField.tsx'
import { FormError } from './FormError.tsx'

interface Props {
  token: string
  codeBy: 'email' | 'sms'
  onConfirmed: () => void
}

/** The digits that went to the other address. */
export function ConfirmCode({ token, codeBy, onConfirmed }: Props) {
  const t = useText()
  const [code, setCode] = useState('')
  const confirm = useWrite(Confirmed, onConfirmed)
  const again = useWrite(OpenedLink, () => setCode(''))
  function submit(event: FormEvent): void {
    event.preventDefault()
    confirm.mutate({ path: '/api/answer/confirm', body: { code } })
  }
  return (
    <Card title={t('notifications.answer.code_title')}>
      <p role="status">{t(`notifications.answer.code_${codeBy}`)}</p>
      <form className="stack gap-m" onSubmit={submit}>
        <CodeField
          label={t('notifications.answer.code')}
          help={t('notifications.answer.code_help')}
          value={code}
          onChange={setCode}
        />
        <FormError error={confirm.error ?? again.error} />
        <div className="row gap-s">
          <Button type="submit" look="primary" busy={confirm.isPending}>
            {t('notifications.answer.confirm')}
          </Button>
          <Button busy={again.isPending} onPress={() => again.mutate({ path: '/api/answer/open', body: { token } })}>
            {t('notifications.answer.again')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
