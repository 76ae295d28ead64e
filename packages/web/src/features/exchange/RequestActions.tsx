import type { RequestPage } from '@kedjan/contract'
import { useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button, type ButtonLook } from '../../ui/Button.tsx'
import { Row } from '../../ui/layout.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { RefuseDialog } from './RefuseDialog.tsx'
import { TellAskedDialog } from './TellAskedDialog.tsx'

type Deed = RequestPage['may'][number]

const looks = {
  tell: 'primary',
  refuse: 'secondary',
  ask_back: 'secondary',
  reply: 'primary',
  withdraw: 'danger',
} satisfies Record<Deed, ButtonLook>

/** What the officer can do with a request now; each opens its dialog. */
export function RequestActions({ request }: { request: RequestPage }) {
  const t = useText()
  const [deed, setDeed] = useState<Deed | null>(null)
  const close = () => setDeed(null)
  if (request.may.length === 0) return null
  return (
    <Row gap="s">
      {request.may.map((one) => (
        <Button key={one} look={looks[one]} onPress={() => setDeed(one)}>
          {t(`exchange.deed.${one}`)}
        </Button>
      ))}
      {deed === 'tell' && <TellAskedDialog request={request} onClose={close} />}
      {deed === 'refuse' && <RefuseDialog request={request} onClose={close} />}
      {(deed === 'ask_back' || deed === 'reply' || deed === 'withdraw') && (
        <NoteDialog request={request} deed={deed} onClose={close} />
      )}
    </Row>
  )
}
