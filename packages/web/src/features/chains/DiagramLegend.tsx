import { useText } from '../../texts/LanguageProvider.tsx'

/** Which colour is whose. */
export function DiagramLegend({ responsibles }: { responsibles: readonly string[] }) {
  const t = useText()
  return (
    <ul className="diagram-legend" aria-label={t('chains.legend')}>
      {responsibles.map((name, at) => (
        <li key={name} className={`diagram-tone-${at % 8}`}>
          <span className="diagram-swatch" aria-hidden="true" />
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  )
}
