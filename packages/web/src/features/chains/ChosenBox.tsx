import type { ChainDiagram, ChainStep } from '@kedjan/contract'
import type { ReactNode } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Source } from '../../ui/written.tsx'
import type { LinkTo } from './link-to.ts'
import { DeadlineWords, LeadWords } from './StepWords.tsx'

interface Props {
  diagram: ChainDiagram
  chosen: string | null
  linkTo: LinkTo
}

/** Everything about the chosen box, under the drawing. */
export function ChosenBox({ diagram, chosen, linkTo }: Props) {
  const t = useText()
  const step = diagram.steps.find(({ key }) => key === chosen)
  const box = diagram.boxes.find(({ id }) => id === chosen)
  if (step) return <StepFacts step={step} linkTo={linkTo} />
  if (!box) return <p className="muted">{t('chains.choose')}</p>
  const words = box.lines.map(({ text }) => text).join(' ')
  return (
    <section className="diagram-details" aria-label={t('chains.details')}>
      <p>{box.chain ? linkTo(box.chain, words) : words}</p>
    </section>
  )
}

function StepFacts({ step, linkTo }: { step: ChainStep; linkTo: LinkTo }) {
  const t = useText()
  const format = useFormat()
  const { name, help, responsibleName, actor, after, only, outcomes, source } = step
  return (
    <section className="diagram-details" aria-label={t('chains.details')}>
      <h3>{name}</h3>
      <p>{help}</p>
      <dl className="diagram-facts">
        <Fact name={t('chains.responsible')}>
          <bdi>{responsibleName}</bdi>
          {actor === 'person' && ` · ${t('chains.done_by_person')}`}
        </Fact>
        <Fact name={t('chains.after')}>{after.length > 0 ? format.list(after) : t('chains.from_start')}</Fact>
        {only.length > 0 && <Fact name={t('chains.only')}>{onlyWords(only, format.list)}</Fact>}
        {outcomes.length > 0 && <Fact name={t('chains.outcomes')}>{outcomes.join(' / ')}</Fact>}
        <Fact name={t('chains.deadline')}>
          <DeadlineWords deadline={step.deadline} full />
        </Fact>
        {step.leads.length > 0 && (
          <Fact name={t('chains.leads')}>
            <LeadWords leads={step.leads} linkTo={linkTo} />
          </Fact>
        )}
        <Fact name={t('chains.source')}>
          <Source value={source} />
        </Fact>
      </dl>
    </section>
  )
}

/** When a step belongs at all. */
export function onlyWords(only: ChainStep['only'], list: (parts: readonly string[]) => string): string {
  return list(only.map(({ step, outcomes }) => `${step}: ${outcomes.join(' / ')}`))
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
