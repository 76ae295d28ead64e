import type { Bar, ChainLayout, Tick } from './picture.ts'

/** The same drawing for scripts that run from right to left: every x is counted from the other side. */
export function mirrored(layout: ChainLayout): ChainLayout {
  const flip = (x: number, width = 0): number => Math.round((layout.width - x - width) * 10) / 10
  const tick = (at: Tick): Tick => ({ ...at, x: flip(at.x) })
  return {
    ...layout,
    rtl: true,
    bars: layout.bars.map((bar) => mirrorBar(bar, flip)),
    arrows: layout.arrows.map((arrow) => ({
      ...arrow,
      points: arrow.points.map((point) => ({ x: flip(point.x), y: point.y })),
    })),
    months: layout.months.map(tick),
    weeks: layout.weeks.map(tick),
    today: tick(layout.today),
  }
}

function mirrorBar(bar: Bar, flip: (x: number, width?: number) => number): Bar {
  return {
    ...bar,
    x: flip(bar.x, bar.width),
    label: { ...bar.label, x: flip(bar.label.x, bar.label.width) },
    gap: bar.gap && { ...bar.gap, x: flip(bar.gap.x, bar.gap.width), textX: flip(bar.gap.textX, bar.gap.textWidth) },
    diamond: bar.diamond === null ? null : flip(bar.diamond),
    from: flip(bar.to),
    to: flip(bar.from),
  }
}
