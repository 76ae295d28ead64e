import { type FormEvent, useState } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { GuestAsked } from './api.ts'
import { FormError } from './FormError.tsx'

/** A question to the sender. */
export function GuestAsk() {
  const t = useText()
  const [text, setText] = useState('')
  const ask = useWrite(GuestAsked, () => setText(''))
  function submit(event: FormEvent): void {
    event.preventDefault()
    ask.mutate({ path: '/api/answer/ask', body: { text } })
  }
  return (
    <form className="stack gap-s" onSubmit={submit}>
      <TextField
        label={t('notifications.answer.ask')}
        help={t('notifications.answer.ask_help')}
        value={text}
        onChange={setText}
        error={fieldError(ask.error, 'text')}
        rows={3}
        isRequired
      />
      <FormError error={ask.error} />
      <p role="status">{ask.isSuccess && t('notifications.answer.ask_done')}</p>
      <div>
        <Button type="submit" busy={ask.isPending}>
          {t('notifications.answer.ask_do')}
        </Button>
      </div>
    </form>
  )
}
