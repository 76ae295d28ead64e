import type { MilestoneProposal } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'

interface Props {
  outcomes: MilestoneProposal['outcomes']
  chosen: string | null
  onChoose: (outcome: string) => void
  error: string | undefined
}

/** How the step turned out. Nothing is chosen beforehand: it is a decision about somebody, and each way leads elsewhere. */
export function CompleteOutcome({ outcomes, chosen, onChoose, error }: Props) {
  const t = useText()
  const format = useFormat()
  if (outcomes.length === 0) return null
  const options = outcomes.map(({ key, name, next, opens }) => {
    const steps = next.length > 0 ? t('chain.complete.then_step', { names: format.list(next) }) : ''
    const chains = opens.length > 0 ? t('chain.complete.then_opens', { names: format.list(opens) }) : ''
    const about = [steps, chains].filter((words) => words !== '').join(' ')
    return { id: key, name, ...(about !== '' && { about }) }
  })
  return (
    <RadioGroup
      label={t('chain.complete.outcome')}
      options={options}
      value={chosen}
      onChange={onChoose}
      error={error}
    />
  )
}
