import type { DeadlineAct, Milestone } from '@kedjan/contract'
import { lazy, Suspense, useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { withTexts } from '../../texts/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Row } from '../../ui/layout.tsx'

const loadDialog = withTexts(() => import('./DeadlineDialog.tsx'))
const DeadlineDialog = lazy(async () => ({ default: (await loadDialog()).DeadlineDialog }))

/** What the server lets one do about the time of a step; nothing stands here where it lets one do nothing. */
export function DeadlineActions({ milestone }: { milestone: Milestone }) {
  const t = useText()
  const [asked, setAsked] = useState<DeadlineAct | null>(null)
  const { id, name, may } = milestone
  if (id === null || may.length === 0) return null
  return (
    <Row gap="s">
      {may.map((act) => (
        <Button key={act} small onPress={() => setAsked(act)}>
          {t(`chain.time.${act}`)}
        </Button>
      ))}
      <Suspense fallback={null}>
        {asked && <DeadlineDialog milestone={{ id, name }} act={asked} onClose={() => setAsked(null)} />}
      </Suspense>
    </Row>
  )
}
