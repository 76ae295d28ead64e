import type { HandoffPage } from '@kedjan/contract'
import { lazy, Suspense, useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button, type ButtonLook } from '../../ui/Button.tsx'
import type { Step } from './action-form.ts'

// The dialog with its fields comes when it first opens.
const StepDialog = lazy(async () => ({ default: (await import('./StepDialog.tsx')).StepDialog }))

/** What the asker may do now, the step that carries on first. */
export function HandoffActions({ handoff }: { handoff: HandoffPage }) {
  const t = useText()
  const [chosen, setChosen] = useState<Step | null>(null)
  const steps = handoff.actions.filter((action): action is Step => action !== 'ask')
  const ordered = steps.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  return (
    <section className="handoff-actions" aria-label={t('handoffs.actions')}>
      {ordered.length === 0 && <p className="muted">{t('handoffs.actions.none')}</p>}
      {ordered.map((step, at) => (
        <Button key={step} look={lookOf(step, at)} onPress={() => setChosen(step)}>
          {t(`handoffs.act.${step}`)}
        </Button>
      ))}
      {chosen && (
        <Suspense fallback={null}>
          <StepDialog handoff={handoff} step={chosen} onClose={() => setChosen(null)} />
        </Suspense>
      )}
    </section>
  )
}

const order: readonly Step[] = [
  'decide',
  'acknowledge',
  'accept',
  'receive',
  'agree_date',
  'report_housing',
  'complete',
  'replace',
  'refuse',
  'decline',
  'cancel',
  'withdraw',
]

const ending: ReadonlySet<Step> = new Set<Step>(['refuse', 'decline', 'cancel', 'withdraw'])

function lookOf(step: Step, at: number): ButtonLook {
  if (ending.has(step)) return 'danger'
  return at === 0 ? 'primary' : 'secondary'
}
