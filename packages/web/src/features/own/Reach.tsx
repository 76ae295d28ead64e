import { useText } from '../../texts/LanguageProvider.tsx'

/** How the one responsible is reached: a number to call, an address to write to, or words. */
export function Reach({ reach }: { reach: string }) {
  const t = useText()
  const address = addressOf(reach)
  return (
    <p className="own-step-line">
      {t('own.reach')}{' '}
      {address ? (
        <a href={address} dir="ltr" className="code">
          {reach}
        </a>
      ) : (
        <bdi>{reach}</bdi>
      )}
    </p>
  )
}

function addressOf(reach: string): string | undefined {
  if (/^\+?[\d -]{5,}$/.test(reach)) return `tel:${reach.replace(/[ -]/g, '')}`
  if (/^[^\s@]+@[^\s@]+$/.test(reach)) return `mailto:${reach}`
  return /^https:\/\/\S+$/.test(reach) ? reach : undefined
}
