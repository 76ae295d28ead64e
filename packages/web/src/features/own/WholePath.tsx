import type { OwnPage } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { PathSteps } from './PathSteps.tsx'

/** Every journey the person is on, each as its own list. */
export function WholePath({ path }: { path: OwnPage['path'] }) {
  const t = useText()
  if (path.length === 0) return <EmptyState title={t('own.no_path')} />
  const journeys = [...new Set(path.map((step) => step.journey))]
  return journeys.map((journey) => (
    <section key={journey} className="own-card">
      <h2>
        <bdi>{journey}</bdi>
      </h2>
      <PathSteps steps={path.filter((step) => step.journey === journey)} />
    </section>
  ))
}
