import type { ChainArrow, ChainBox } from '@kedjan/contract'
import type { ElkNode } from 'elkjs/lib/elk-api.js'
import type { ChainGraph } from './chain-graph.ts'

export interface ChainPlaces {
  readonly width: number
  readonly height: number
  readonly boxes: ChainBox[]
  readonly arrows: ChainArrow[]
}

/** Layered from left to right; the same graph gets the same places every time. */
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.padding': '[top=12,left=12,bottom=12,right=12]',
  'elk.spacing.nodeNode': '18',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeLabel': '3',
  'elk.layered.spacing.nodeNodeBetweenLayers': '36',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
} as const

// A graph is laid out once: how many there are follows from the chains and their deadlines, not from who asks.
const known = new Map<string, Promise<ChainPlaces>>()

/** Where every box and arrow of a chain is drawn. */
export function layOut(graph: ChainGraph): Promise<ChainPlaces> {
  const key = JSON.stringify(graph)
  const places = known.get(key) ?? place(graph)
  known.set(key, places)
  return places
}

async function place(graph: ChainGraph): Promise<ChainPlaces> {
  // Large, and wanted only once somebody reads a chain.
  const { default: elk } = await import('elkjs/lib/elk.bundled.js')
  const laid = await new elk.default().layout({
    id: 'chain',
    layoutOptions: options,
    children: graph.boxes.map(({ id, width, height }) => ({ id, width, height })),
    edges: graph.arrows.map(({ from, to, label }, at) => ({
      id: `${at}`,
      sources: [from],
      targets: [to],
      labels: label ? [{ text: `${at}`, width: label.width, height: label.height }] : [],
    })),
  })
  return placesOf(graph, laid)
}

function placesOf(graph: ChainGraph, laid: ElkNode): ChainPlaces {
  const boxes = new Map(laid.children?.map((child) => [child.id, child]))
  const edges = new Map(laid.edges?.map((edge) => [edge.id, edge]))
  return {
    width: whole(laid.width),
    height: whole(laid.height),
    boxes: graph.boxes.map((box) => ({ ...box, ...pointOf(boxes.get(box.id)) })),
    arrows: graph.arrows.map(({ from, to, label }, at) => {
      const edge = edges.get(`${at}`)
      const points = (edge?.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
        startPoint,
        ...bendPoints,
        endPoint,
      ])
      return {
        from,
        to,
        points: points.map(pointOf),
        label: label && { ...label, ...pointOf(edge?.labels?.[0]), width: whole(label.width) },
      }
    }),
  }
}

function pointOf(at: { x?: number; y?: number } | undefined): { x: number; y: number } {
  return { x: whole(at?.x), y: whole(at?.y) }
}

function whole(length: number | undefined): number {
  if (length === undefined) throw new Error('the layout left something without a place')
  return Math.round(length)
}
