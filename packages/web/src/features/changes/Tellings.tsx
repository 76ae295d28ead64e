import type { ChangePreview } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DisclosureWords } from '../../ui/DisclosureWords.tsx'
import { isTelling, keyOf, type Unticked } from './tellings.ts'

interface Props {
  tellings: ChangePreview['tellings']
  unticked: Unticked
  onTick: (unticked: Unticked) => void
}

/** Who was told of the household and is told of whoever comes too, unless the officer takes the tick away. */
export function Tellings({ tellings, unticked, onTick }: Props) {
  const t = useText()
  if (tellings.length === 0) return null
  return (
    <fieldset className="fields">
      <legend>{t('changes.tellings')}</legend>
      <p className="muted">{t('changes.tellings_why')}</p>
      {tellings.map((telling) => (
        <Checkbox
          key={keyOf(telling)}
          isSelected={isTelling(unticked, telling)}
          onChange={(on) => onTick({ ...unticked, [keyOf(telling)]: !on })}
        >
          <DisclosureWords disclosure={telling} />
        </Checkbox>
      ))}
    </fieldset>
  )
}
