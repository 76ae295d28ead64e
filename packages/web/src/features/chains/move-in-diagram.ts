import type { ChainBox, ChainDiagram } from '@kedjan/contract'

export type Move = 'forward' | 'back' | 'up' | 'down' | 'first' | 'last'

/** Where the keyboard goes from a box: along an arrow, or to the box above or below. */
export function moveInDiagram({ boxes, arrows }: ChainDiagram, id: string, move: Move): string | undefined {
  const here = boxes.find((box) => box.id === id)
  if (!here) return boxes[0]?.id
  switch (move) {
    case 'first':
      return boxes[0]?.id
    case 'last':
      return boxes.at(-1)?.id
    case 'forward':
      return arrows.find(({ from }) => from === id)?.to
    case 'back':
      return arrows.find(({ to }) => to === id)?.from
    case 'up':
      return nearest(
        boxes.filter(({ y }) => y < here.y),
        here,
      )
    case 'down':
      return nearest(
        boxes.filter(({ y }) => y > here.y),
        here,
      )
  }
}

/** Of those beyond, the one in the same column that lies closest, else the closest of all. */
function nearest(beyond: readonly ChainBox[], here: ChainBox): string | undefined {
  const column = beyond.filter(({ x, width }) => x < here.x + here.width && here.x < x + width)
  const candidates = column.length > 0 ? column : beyond
  return candidates.toSorted((one, other) => distance(one, here) - distance(other, here))[0]?.id
}

function distance(one: ChainBox, other: ChainBox): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y)
}

export function moveOfKey(key: string, rtl: boolean): Move | undefined {
  switch (key) {
    case 'ArrowRight':
      return rtl ? 'back' : 'forward'
    case 'ArrowLeft':
      return rtl ? 'forward' : 'back'
    case 'ArrowUp':
      return 'up'
    case 'ArrowDown':
      return 'down'
    case 'Home':
      return 'first'
    case 'End':
      return 'last'
    default:
      return undefined
  }
}
