import type { ChainDiagram } from '@kedjan/contract'
import type { ChainTemplate } from '@kedjan/sweden'
import { chainGraph } from './chain-graph.ts'
import { beginnersOf, stepsInWords, type Telling, wordingsOf } from './chain-words.ts'
import { layOut } from './lay-out.ts'

/** A chain in the wording of a day, in words and laid out to be drawn. */
export async function chainDiagram(template: ChainTemplate, telling: Telling): Promise<ChainDiagram> {
  const { language, on } = telling
  const steps = stepsInWords(template, telling)
  const responsibles = [...new Set(steps.map(({ responsibleName }) => responsibleName))]
  const { sentence, source } = template.transition
  return {
    key: template.key,
    name: template.name[language],
    on: on.toString(),
    wording: wordingOf(template),
    wordings: wordingsOf(template.key).map(wordingOf),
    begunBy: beginnersOf(template, language),
    transition: { sentence: sentence[language], source },
    responsibles,
    steps,
    ...(await layOut(chainGraph(template, { steps, responsibles }, telling))),
  }
}

export function wordingOf({ from, to, source }: ChainTemplate): ChainDiagram['wording'] {
  return { from, to: to ?? null, source }
}
