import type { ChainItem } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import type { LinkTo } from './link-to.ts'

interface Props {
  chains: readonly ChainItem[]
  chosen: string | undefined
  linkTo: LinkTo
}

/** Every chain there is, with who begins it. */
export function ChainChoice({ chains, chosen, linkTo }: Props) {
  const t = useText()
  const format = useFormat()
  return (
    <nav className="chains-choice" aria-label={t('chains.choice')}>
      <ul>
        {chains.map(({ key, name, begunBy, inForce }) => (
          <li key={key} className={key === chosen ? 'chains-chosen' : undefined}>
            {linkTo(key, name)}
            <span className="muted">
              {begunBy.length > 0 ? t('chains.begun_by', { who: format.list(begunBy) }) : t('chains.only_opened')}
              {!inForce && ` · ${t('chains.not_in_force')}`}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
