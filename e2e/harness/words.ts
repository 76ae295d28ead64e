import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '@kedjan/contract'
import { Temporal } from '@kedjan/kernel'
import { type ChainKey, chainTemplate, type InformationCategory, informationCategories } from '@kedjan/sweden'
import { type Format, formatter } from '../../packages/web/src/format.ts'
import { gather } from '../../packages/web/src/texts/gather.ts'
import { locales } from '../../packages/web/src/texts/language.ts'
import { type Translate, translator } from '../../packages/web/src/texts/translate.ts'

/** The day on which every journey here is walked. */
export const today = '2026-11-24'

/** What stands on the screen in one language, by its key: a changed text changes no journey. */
export interface Words {
  readonly t: Translate
  readonly format: Format
  /** A step of a chain by its key. */
  step(chain: ChainKey, key: string): string
  /** A kind of information by its code. */
  category(code: InformationCategory): string
}

export function wordsIn(language: Language): Words {
  return {
    t: translator(language, catalogue(language)),
    format: formatter(locales[language]),
    step: (chain, key) => nameOfStep(chain, key)[language],
    category: (code) => informationCategories[code].name[language],
  }
}

function catalogue(language: Language) {
  const folder = join(import.meta.dirname, '../../packages/web/src/texts')
  const files = readdirSync(folder).filter((file) => file.endsWith(`.${language}.json`))
  return gather(Object.fromEntries(files.map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))])))
}

function nameOfStep(chain: ChainKey, key: string) {
  const step = chainTemplate(chain, Temporal.PlainDate.from(today)).milestones.find((one) => one.key === key)
  if (!step) throw new Error(`${chain} has no step ${key}`)
  return step.name
}
