import type { ChainBox, ChainDiagram } from '@kedjan/contract'

function box(id: string, x: number, y: number): ChainBox {
  return { id, kind: 'step', lines: [], responsible: 0, chain: null, x, y, width: 100, height: 40 }
}

/** A decision that leads to two ways. */
export const branchingDiagram: ChainDiagram = {
  key: 'asylum',
  name: 'Asyl',
  on: '2026-11-24',
  wording: { from: '2016-03-01', to: null, source: 'SFS 2005:716' },
  wordings: [],
  begunBy: [],
  transition: { sentence: '', source: '' },
  responsibles: ['Migrationsverket'],
  steps: [],
  width: 400,
  height: 200,
  boxes: [box('decision', 10, 50), box('granted', 250, 10), box('rejected', 250, 90)],
  arrows: [
    {
      from: 'decision',
      to: 'granted',
      points: [
        { x: 110, y: 70 },
        { x: 250, y: 30 },
      ],
      label: { lines: ['Uppehållstillstånd'], x: 150, y: 20, width: 80, height: 20 },
    },
    {
      from: 'decision',
      to: 'rejected',
      points: [
        { x: 110, y: 70 },
        { x: 250, y: 110 },
      ],
      label: null,
    },
  ],
}
