import { useState } from 'react'
import { useText } from '../texts/LanguageProvider.tsx'
import { applyTheme, rememberedTheme, type Theme } from '../theme.ts'
import { Choice } from '../ui/Choice.tsx'

export function ThemeChoice() {
  const t = useText()
  const [theme, setTheme] = useState<Theme>(rememberedTheme)
  const options = [
    { id: 'system', name: t('shell.theme_system') },
    { id: 'light', name: t('shell.theme_light') },
    { id: 'dark', name: t('shell.theme_dark') },
  ] as const satisfies { id: Theme; name: string }[]
  function change(wish: Theme): void {
    setTheme(wish)
    applyTheme(wish)
  }
  return <Choice label={t('shell.theme')} options={options} value={theme} onChange={change} />
}
