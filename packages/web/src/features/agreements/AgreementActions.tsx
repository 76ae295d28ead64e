import type { AgreementPage } from '@kedjan/contract'
import { type ComponentType, useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button, type ButtonLook } from '../../ui/Button.tsx'
import { ArrangeDialog } from './ArrangeDialog.tsx'
import { type DeedProps, JoinDialog } from './JoinDialog.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'

type Deed = AgreementPage['may'][number]

const deeds = {
  join: { Dialog: JoinDialog, look: 'primary' },
  arrange: { Dialog: ArrangeDialog, look: 'secondary' },
  leave: { Dialog: LeaveDialog, look: 'secondary' },
} satisfies Record<Deed, { Dialog: ComponentType<DeedProps>; look: ButtonLook }>

const order: readonly Deed[] = ['join', 'arrange', 'leave']

/** What the own organisation can do with the agreement now; the server has said what. */
export function AgreementActions({ agreement, organisation }: Omit<DeedProps, 'onClose'>) {
  const t = useText()
  const [deed, setDeed] = useState<Deed | null>(null)
  const Open = deed && deeds[deed].Dialog
  return (
    <div className="row gap-s">
      {order
        .filter((one) => agreement.may.includes(one))
        .map((one) => (
          <Button key={one} look={deeds[one].look} onPress={() => setDeed(one)}>
            {t(`agreements.${one}`)}
          </Button>
        ))}
      {Open && <Open agreement={agreement} organisation={organisation} onClose={() => setDeed(null)} />}
    </div>
  )
}
