export type Theme = 'system' | 'light' | 'dark'

const place = 'kedjan.theme'

export function rememberedTheme(): Theme {
  const kept = localStorage.getItem(place)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

/** The attribute decides over the system's own wish; without it the system decides. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme')
  else document.documentElement.setAttribute('data-theme', theme)
  localStorage.setItem(place, theme)
}
