import { Link } from '@tanstack/react-router'
import { useText } from '../texts/LanguageProvider.tsx'

interface Props {
  to: '/' | '/work' | '/me'
}

/** Two links that hold each other, and the name. */
export function Brand({ to }: Props) {
  const t = useText()
  return (
    <Link to={to} className="brand">
      <ChainMark />
      <bdi lang="sv">{t('ui.brand')}</bdi>
    </Link>
  )
}

function ChainMark() {
  return (
    <svg className="chain-mark" viewBox="0 0 44 24" aria-hidden="true">
      <path d="M20 5.5h-8.5a6.5 6.5 0 0 0 0 13H20a6.5 6.5 0 0 0 6.3-4.9" />
      <path d="M24 18.5h8.5a6.5 6.5 0 0 0 0-13H24a6.5 6.5 0 0 0-6.3 4.9" />
    </svg>
  )
}
