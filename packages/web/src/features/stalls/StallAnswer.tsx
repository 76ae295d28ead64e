import type { Milestone } from '@kedjan/contract'
import { lazy, Suspense, useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Row } from '../../ui/layout.tsx'

const PassOnDialog = lazy(async () => ({ default: (await import('./PassOnDialog.tsx')).PassOnDialog }))
const StillWorkingDialog = lazy(async () => ({
  default: (await import('./StillWorkingDialog.tsx')).StillWorkingDialog,
}))

/** What the owner of an open step can say about it when it takes longer. */
export function StallAnswer({ milestone }: { milestone: Milestone }) {
  const t = useText()
  const [asked, setAsked] = useState<'still_working' | 'pass_on' | null>(null)
  const { id, mine, readyOn, doneOn, closedBy } = milestone
  if (id === null || !mine || readyOn === null || doneOn !== null) return null
  const close = (): void => setAsked(null)
  return (
    <Row gap="s">
      <Button small onPress={() => setAsked('still_working')}>
        {t('stalls.still_working')}
      </Button>
      {closedBy === 'officer' && (
        <Button small onPress={() => setAsked('pass_on')}>
          {t('stalls.pass_on')}
        </Button>
      )}
      <Suspense>
        {asked === 'still_working' && <StillWorkingDialog milestone={{ ...milestone, id }} onClose={close} />}
        {asked === 'pass_on' && <PassOnDialog milestone={{ ...milestone, id }} onClose={close} />}
      </Suspense>
    </Row>
  )
}
