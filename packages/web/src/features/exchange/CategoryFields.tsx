import { useId } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'

interface Props {
  categories: readonly { code: string; name: string }[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Which of the categories: all of them at first, and fewer is always possible. */
export function CategoryFields({ categories, chosen, onChange }: Props) {
  const t = useText()
  const id = useId()
  return (
    <fieldset className="exchange-choices" aria-labelledby={id}>
      <legend id={id}>{t('exchange.what')}</legend>
      {categories.map(({ code, name }) => (
        <Checkbox
          key={code}
          isSelected={chosen.includes(code)}
          onChange={(isChosen) => onChange(isChosen ? [...chosen, code] : chosen.filter((other) => other !== code))}
        >
          {name}
        </Checkbox>
      ))}
    </fieldset>
  )
}
