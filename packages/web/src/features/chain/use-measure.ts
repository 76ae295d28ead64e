import { useEffect, useState } from 'react'
import { estimateWidth, type Measure } from './measure.ts'

/** Measures texts as the page's own font draws them; measures anew when the font has come. */
export function useMeasure(): Measure {
  const [measure, setMeasure] = useState<Measure>(() => measureWithCanvas())
  useEffect(() => {
    let current = true
    document.fonts.ready.then(() => {
      if (current) setMeasure(() => measureWithCanvas())
    })
    return () => {
      current = false
    }
  }, [])
  return measure
}

function measureWithCanvas(): Measure {
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) return estimateWidth
  const family = getComputedStyle(document.body).fontFamily
  return (text, strong) => {
    canvas.font = `${strong ? 650 : 450} 13px ${family}`
    return Math.ceil(canvas.measureText(text).width * 1.02) + 2
  }
}
