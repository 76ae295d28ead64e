import type { PlaceSetup } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'

/** What a desk, a room or an interpreter is called: by number. */
export function useResourceName() {
  const t = useText()
  return ({ kind, number }: Pick<PlaceSetup['resources'][number], 'kind' | 'number'>) =>
    t(`visits.arrange.${kind}`, { number })
}
