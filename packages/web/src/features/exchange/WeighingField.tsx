import { useText } from '../../texts/LanguageProvider.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** Why the officer finds that the interest in telling outweighs, where the paragraph asks for it. */
export function WeighingField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useText()
  return (
    <TextField
      label={t('exchange.weighing')}
      help={t('exchange.weighing_help')}
      value={value}
      onChange={onChange}
      rows={4}
      isRequired
    />
  )
}
