import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/layout.tsx'
import { LinkSent } from './api.ts'
import { FormError } from './FormError.tsx'

interface Props {
  token: string
  state: 'used' | 'replaced' | 'expired' | 'ended'
}

/** The link is good for nothing any more: why, and how to have a new one, which goes to the registered address whoever asks. */
export function LinkEnded({ token, state }: Props) {
  const t = useText()
  const renew = useWrite(LinkSent)
  return (
    <Card title={t(`notifications.answer.${state}`)}>
      <p>{t(`notifications.answer.${state}_text`)}</p>
      {state !== 'ended' && !renew.isSuccess && (
        <>
          <p className="muted">{t('notifications.answer.renew_what')}</p>
          <FormError error={renew.error} />
          <div>
            <Button busy={renew.isPending} onPress={() => renew.mutate({ path: '/api/answer/renew', body: { token } })}>
              {t('notifications.answer.renew')}
            </Button>
          </div>
        </>
      )}
      <p role="status">{renew.isSuccess && t('notifications.answer.renewed')}</p>
    </Card>
  )
}
