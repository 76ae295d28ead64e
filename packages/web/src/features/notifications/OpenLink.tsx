import type { OpenedLink as Opened } from '@kedjan/contract'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/layout.tsx'
import { OpenedLink } from './api.ts'
import { FormError } from './FormError.tsx'

interface Props {
  token: string
  onOpened: (opened: ReturnType<(typeof Opened)['parse']>) => void
}

/** Nothing happens before the button is pressed: a program that looks at links uses nothing up. */
export function OpenLink({ token, onOpened }: Props) {
  const t = useText()
  const open = useWrite(OpenedLink, onOpened)
  return (
    <Card>
      <p>{t('notifications.answer.what')}</p>
      <p>{t('notifications.answer.how')}</p>
      <FormError error={open.error} />
      <div>
        <Button
          look="primary"
          busy={open.isPending}
          onPress={() => open.mutate({ path: '/api/answer/open', body: { token } })}
        >
          {t('notifications.answer.open')}
        </Button>
      </div>
    </Card>
  )
}
