import type { ChainDiagram } from '@kedjan/contract'

/** The diagram as it is drawn from left to right, for scripts that run the other way: every x is counted from the other side. */
export function mirroredDiagram(diagram: ChainDiagram): ChainDiagram {
  const flip = (x: number, width = 0): number => diagram.width - x - width
  return {
    ...diagram,
    boxes: diagram.boxes.map((box) => ({ ...box, x: flip(box.x, box.width) })),
    arrows: diagram.arrows.map((arrow) => ({
      ...arrow,
      points: arrow.points.map(({ x, y }) => ({ x: flip(x), y })),
      label: arrow.label && { ...arrow.label, x: flip(arrow.label.x, arrow.label.width) },
    })),
  }
}
