import qrcode from 'qrcode-generator'

/** A short text, such as the code of a visit or an address, as a picture that a machine reads: the dark squares as one SVG path, with the quiet border that readers need. */
export function qrOf(text: string): { side: number; path: string } {
  // The smallest that holds it.
  const made = qrcode(0, 'M')
  made.addData(text, /^[0-9A-Z]*$/.test(text) ? 'Alphanumeric' : 'Byte')
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
