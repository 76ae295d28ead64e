import type { Sandbox } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Code } from '../../ui/written.tsx'
import { nameOf, type StoryStep, storySteps } from './story.ts'

interface Props {
  sandbox: Sandbox
  addressOf: (to: string, hint: string) => string
}

/** One household through its agencies, step by step. */
export function Story({ sandbox, addressOf }: Props) {
  const t = useText()
  if (!sandbox.story) return null
  return (
    <section className="story" aria-labelledby="story-title">
      <h2 id="story-title">{t('start.story_title')}</h2>
      <p className="lead">{t('start.story_lead')}</p>
      <p>
        {t('start.story_case')} <Code value={sandbox.story.caseNumber} />
      </p>
      <ol className="story-steps">
        {storySteps(sandbox.personas, sandbox.story.personId).map((step) => (
          <li key={step.number} className="story-step">
            <h3>{t(`start.story_${step.number}`)}</h3>
            <p>{t(`start.story_${step.number}_text`)}</p>
            <StoryLink step={step} addressOf={addressOf} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function StoryLink({ step: { persona, to }, addressOf }: { step: StoryStep; addressOf: Props['addressOf'] }) {
  const t = useText()
  if (!persona) return <p className="muted">{t('start.story_missing')}</p>
  return <a href={addressOf(to, persona.hint)}>{t('start.be', { name: nameOf(persona) })}</a>
}
