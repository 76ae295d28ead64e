import { type GuestHandoffPage, type HandoffState, RefusalReason } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/layout.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { GuestAnswered } from './api.ts'
import { FormError } from './FormError.tsx'

interface Props {
  actions: GuestHandoffPage['actions']
  onAnswered: (state: HandoffState) => void
}

type Reason = (typeof RefusalReason.options)[number]

/** Yes, no and why not, or done. */
export function GuestMoves({ actions, onAnswered }: Props) {
  const t = useText()
  const [isRefusing, setRefusing] = useState(false)
  const [reason, setReason] = useState<Reason | null>(null)
  const answer = useWrite(GuestAnswered, ({ state }) => onAnswered(state))
  const give = (body: object) => answer.mutate({ path: '/api/answer/move', body })
  if (!actions.some((action) => action !== 'ask')) return null
  return (
    <Card title={t('notifications.answer.your_answer')}>
      <p className="what-happens">{t('notifications.answer.accept_what')}</p>
      {isRefusing && (
        <RadioGroup
          label={t('notifications.answer.reason')}
          options={RefusalReason.options.map((id) => ({ id, name: t(`handoffs.reason.${id}`) }))}
          value={reason}
          onChange={setReason}
        />
      )}
      <FormError error={answer.error} />
      <div className="guest-moves">
        {isRefusing ? (
          <>
            <Button
              look="danger"
              busy={answer.isPending}
              isDisabled={reason === null}
              onPress={() => give({ move: 'refuse', reason })}
            >
              {t('notifications.answer.refuse_do')}
            </Button>
            <Button onPress={() => setRefusing(false)}>{t('notifications.answer.back')}</Button>
          </>
        ) : (
          <FirstMoves actions={actions} busy={answer.isPending} give={give} onRefuse={() => setRefusing(true)} />
        )}
      </div>
    </Card>
  )
}

interface FirstProps {
  actions: GuestHandoffPage['actions']
  busy: boolean
  give: (body: object) => void
  onRefuse: () => void
}

function FirstMoves({ actions, busy, give, onRefuse }: FirstProps) {
  const t = useText()
  return (
    <>
      {(['accept', 'complete'] as const)
        .filter((move) => actions.includes(move))
        .map((move) => (
          <Button key={move} look="primary" busy={busy} onPress={() => give({ move })}>
            {t(`notifications.answer.${move}`)}
          </Button>
        ))}
      {actions.includes('refuse') && <Button onPress={onRefuse}>{t('notifications.answer.refuse')}</Button>}
    </>
  )
}
