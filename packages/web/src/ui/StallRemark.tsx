import type { Stall } from '@kedjan/contract'
import { useFormat, useText } from '../texts/LanguageProvider.tsx'

/** That a step stands still, who knows, and what its owner says. */
export function StallRemark({ stall }: { stall: Stall }) {
  const t = useText()
  const format = useFormat()
  const day = format.day(stall.on)
  return <>{t(`stalls.state.${stall.state}`, { day, because: stall.because ?? '' })}</>
}
