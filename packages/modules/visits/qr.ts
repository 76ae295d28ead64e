import qrcode from 'qrcode-generator'

/** A code as a picture that a machine reads: the dark squares as one SVG path, with the quiet border that readers need. */
export function qrOf(code: string): { side: number; path: string } {
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
  return { side: size + 2 * quiet, path: dark.join('') }
}
