import type { OwnPage } from '@kedjan/contract'
import type { ReactNode } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { PathSteps } from './PathSteps.tsx'

interface Props {
  path: OwnPage['path']
  more: ReactNode
}

/** The nearest part of the path: the last thing done, what goes on now, the first thing after. */
export function NowOnPath({ path, more }: Props) {
  const t = useText()
  const done = path.filter((step) => step.state === 'done').slice(-1)
  const now = path.filter((step) => step.state === 'now')
  const later = path.filter((step) => step.state === 'later').slice(0, 1)
  const near = [...done, ...now, ...later]
  if (near.length === 0) return null
  return (
    <section className="own-card">
      <h2>{t('own.path_title')}</h2>
      <PathSteps steps={near} isShort />
      <p>{more}</p>
    </section>
  )
}
