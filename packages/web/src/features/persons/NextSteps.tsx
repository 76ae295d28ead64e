import type { NextStep, PersonPage } from '@kedjan/contract'
import type { ReactNode } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Help } from '../../ui/Help.tsx'
import { Source } from '../../ui/written.tsx'

interface Props {
  person: PersonPage
  /** The button for an own step; the page knows what it leads to. */
  action: (step: NextStep) => ReactNode
}

/** What comes next, by whom and by when; own steps first. */
export function NextSteps({ person, action }: Props) {
  const t = useText()
  const [first, ...rest] = person.next.toSorted((a, b) => Number(b.mine) - Number(a.mine))
  if (!first) {
    return (
      <section className="next-card next-card-calm">
        <p>{t('persons.next.none')}</p>
      </section>
    )
  }
  return (
    <section className="next-card" aria-label={t('persons.next.title')}>
      <p className="next-who">
        {t('persons.next.title')} · {t('persons.next.responsible', { who: first.responsibleName })}
      </p>
      <h2>
        {first.name}{' '}
        <Help title={first.name} source={first.source}>
          <p>{first.help}</p>
        </Help>
      </h2>
      <Due step={first} />
      {first.mine && <div className="next-action">{action(first)}</div>}
      {rest.length > 0 && <Others steps={rest} />}
    </section>
  )
}

function Due({ step }: { step: NextStep }) {
  const t = useText()
  const format = useFormat()
  if (step.dueOn === null || step.daysLeft === null) return <p className="muted">{t('persons.next.no_day')}</p>
  const over = step.daysLeft < 0
  return (
    <p className="next-due">
      <strong>{t('persons.next.due', { day: format.day(step.dueOn) })}</strong>
      <Badge tone={toneOf(step.daysLeft)}>
        {over ? t('persons.next.over', { days: -step.daysLeft }) : t('persons.next.left', { days: step.daysLeft })}
      </Badge>
      {step.source && <Source value={step.source} />}
    </p>
  )
}

function toneOf(daysLeft: number): Tone {
  if (daysLeft < 0) return 'bad'
  return daysLeft <= 3 ? 'wait' : 'now'
}

function Others({ steps }: { steps: readonly NextStep[] }) {
  const t = useText()
  const format = useFormat()
  return (
    <details className="next-others">
      <summary>
        {t('persons.next.more')} ({format.number(steps.length)})
      </summary>
      <ul>
        {steps.map((step) => (
          <li key={step.milestoneId}>
            {step.name}
            <span className="muted">
              <bdi>{step.responsibleName}</bdi>
              {step.dueOn && `, ${t('persons.next.due', { day: format.day(step.dueOn, 'medium') })}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
