import qrcode from 'qrcode-generator'

/** A code as a picture (SVG) that a machine reads; printed or shown on a phone. */
export function qrOf(code: string): string {
  const made = qrcode(1, 'M')
  made.addData(code, 'Alphanumeric')
  made.make()
  const size = made.getModuleCount()
  const quiet = 4
  const dark: string[] = []
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1)
      if (made.isDark(row, column)) dark.push(`M${column + quiet} ${row + quiet}h1v1h-1z`)
  }
  const side = size + 2 * quiet
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${dark.join('')}"/></svg>`
}
