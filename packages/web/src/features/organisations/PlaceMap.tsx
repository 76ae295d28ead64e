import type { OrganisationPage } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'

interface Props {
  name: string
  place: NonNullable<OrganisationPage['municipality']>
}

/** The four corners between which Sweden lies, in degrees. */
const reach = { south: 55.1, north: 69.2, west: 10.6, east: 24.4 }
const size = { width: 96, height: 220 }

/** Where in the country the municipality lies: one symbol within the outline of its reach. */
export function PlaceMap({ name, place }: Props) {
  const t = useText()
  const { x, y } = project(place)
  return (
    <svg
      className="place-map"
      viewBox={`-4 -4 ${size.width + 8} ${size.height + 8}`}
      role="img"
      aria-label={t('organisations.map', { name })}
    >
      <polygon
        className="place-land"
        points={land.map(([longitude, latitude]) => point({ latitude, longitude })).join(' ')}
      />
      <circle className="place-ring" cx={x} cy={y} r={9} />
      <circle className="place-dot" cx={x} cy={y} r={4} />
    </svg>
  )
}

/** Degrees of longitude are drawn half as wide as those of latitude, as they are at this height. */
function project({ latitude, longitude }: { latitude: number; longitude: number }): { x: number; y: number } {
  return {
    x: ((longitude - reach.west) / (reach.east - reach.west)) * size.width,
    y: ((reach.north - latitude) / (reach.north - reach.south)) * size.height,
  }
}

function point(place: { latitude: number; longitude: number }): string {
  const { x, y } = project(place)
  return `${Math.round(x)},${Math.round(y)}`
}

// A sketch of the mainland drawn by eye, to find oneself in; nothing to measure with.
const land: readonly (readonly [number, number])[] = [
  [20.5, 69],
  [23.6, 67.9],
  [24.1, 65.8],
  [22.2, 65.6],
  [21.4, 64.5],
  [20.4, 63.7],
  [18.8, 63.1],
  [17.4, 62.3],
  [17.3, 60.8],
  [18.6, 60.2],
  [19, 59.7],
  [17.9, 58.9],
  [16.8, 58.4],
  [16.6, 57.2],
  [16.1, 56.2],
  [14.7, 56.1],
  [14.3, 55.5],
  [12.9, 55.4],
  [12.6, 56.2],
  [11.9, 57.6],
  [11.2, 59],
  [11.8, 59.7],
  [12.4, 61],
  [12.2, 62.3],
  [12.1, 63.3],
  [13.9, 64.1],
  [14.5, 65.3],
  [15.4, 66.3],
  [16.5, 67.6],
  [18.1, 68.5],
  [20, 69],
]
