import type { HandoffPage } from '@kedjan/contract'
import { type FormEvent, useState } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/layout.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Moment, Own } from '../../ui/written.tsx'
import { Asked } from './api.ts'

/** What the parties have asked each other about this hand-off. */
export function HandoffMessages({ handoff }: { handoff: HandoffPage }) {
  const t = useText()
  return (
    <Card title={t('handoffs.messages')}>
      {handoff.closed && <p>{t('handoffs.messages.closed')}</p>}
      {!handoff.closed && handoff.messages.length === 0 && <p className="muted">{t('handoffs.messages.none')}</p>}
      <ol className="thread">
        {handoff.messages.map((message) => (
          <li key={message.seq}>
            <p className="muted">
              <Own>{nameOf(message.byOrganisation, handoff)}</Own>
              {message.byName && (
                <>
                  {', '}
                  <Own>{message.byName}</Own>
                </>
              )}
              {' · '}
              <Moment value={message.at} />
            </p>
            <p dir="auto">{message.text}</p>
          </li>
        ))}
      </ol>
      {!handoff.closed && handoff.actions.includes('ask') && <AskForm handoffId={handoff.id} />}
    </Card>
  )
}

function nameOf(organisation: string, handoff: HandoffPage): string {
  if (organisation === handoff.from) return handoff.fromName
  return organisation === handoff.to ? handoff.toName : organisation
}

function AskForm({ handoffId }: { handoffId: string }) {
  const t = useText()
  const toast = useToast()
  const [text, setText] = useState('')
  const ask = useWrite(Asked, () => {
    setText('')
    toast(t('handoffs.messages.sent'))
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    ask.mutate({ path: `/api/handoffs/${handoffId}/ask`, body: { text } })
  }
  return (
    <form className="stack gap-s" onSubmit={submit}>
      <TextField
        label={t('handoffs.messages.write')}
        help={t('handoffs.messages.help')}
        value={text}
        onChange={setText}
        error={fieldError(ask.error, 'text')}
        rows={3}
        isRequired
      />
      {ask.error && (
        <div role="alert" className="form-error">
          <ErrorText error={ask.error} />
        </div>
      )}
      <div>
        <Button type="submit" busy={ask.isPending}>
          {t('handoffs.messages.send')}
        </Button>
      </div>
    </form>
  )
}
