/** The few functions of d3 that the drawing uses; the packages ship no types of their own. */
declare module 'd3-scale' {
  export interface LinearScale {
    (value: number): number
    domain(range: readonly [number, number]): LinearScale
    range(range: readonly [number, number]): LinearScale
    invert(value: number): number
  }
  export function scaleLinear(): LinearScale
}

declare module 'd3-shape' {
  export interface SymbolType {
    draw(context: unknown, size: number): void
  }
  export const symbolDiamond: SymbolType
  export const symbolTriangle: SymbolType
  export function symbol(type: SymbolType, size: number): () => string | null
}
