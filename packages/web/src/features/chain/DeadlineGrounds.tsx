import { useText } from '../../texts/LanguageProvider.tsx'
import { LawSource } from '../../ui/LawSource.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'

interface Props<Ground extends string> {
  choices: readonly { id: Ground; when: string; source: string }[]
  chosen: Ground | null
  onChoose: (ground: Ground) => void
}

/** One ground is said; out of several one is chosen. */
export function DeadlineGrounds<Ground extends string>({ choices, chosen, onChoose }: Props<Ground>) {
  const t = useText()
  const [first, ...others] = choices
  if (first && others.length === 0)
    return (
      <p>
        {t('deadlines.ground_is', { when: first.when })} <LawSource value={first.source} />
      </p>
    )
  return (
    <RadioGroup
      label={t('deadlines.ground')}
      options={choices.map(({ id, when, source }) => ({ id, name: when, about: source }))}
      value={chosen}
      onChange={onChoose}
    />
  )
}
