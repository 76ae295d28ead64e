import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { TypesetWish } from '@kedjan/modules/http'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Answer } from './set-program.ts'

// A program of its own: what is set wrong, takes too long or needs much memory ends here and not in the server.
const templates = join(import.meta.dirname, 'templates')
const { resolve } = createRequire(import.meta.url)

const fonts = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  '@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf',
  '@expo-google-fonts/noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf',
  '@expo-google-fonts/noto-sans-ethiopic/700Bold/NotoSansEthiopic_700Bold.ttf',
]

const compiler = NodeCompiler.create({
  workspace: templates,
  fontArgs: [{ fontBlobs: fonts.map((font) => readFileSync(resolve(font))) }],
})

process.on('message', (wish: TypesetWish) => {
  process.send?.(answerTo(wish))
})
// The server is gone, and nobody waits for an answer.
process.on('disconnect', () => process.exit(0))

function answerTo({ template, data }: TypesetWish): Answer {
  try {
    const what = { mainFilePath: join(templates, `${template}.typ`), inputs: { data: JSON.stringify(data) } }
    return { bytes: compiler.pdf(what, { pdfStandard: 'ua-1' }) }
  } catch {
    // What the compiler says can quote what it was given.
    return { error: `the template ${template} could not be set` }
  } finally {
    compiler.evictCache(10)
  }
}
