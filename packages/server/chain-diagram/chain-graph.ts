import type { ChainBox, ChainStep, Language } from '@kedjan/contract'
import { type ChainTemplate, isKnownFact, type MilestoneTemplate } from '@kedjan/sweden'
import { sentence } from '../problems/sentences.ts'
import { beginnersOf, leadsOf, outcomeNames, type Telling } from './chain-words.ts'
import { estimateWidth, wrapText } from './wrap-text.ts'

type BoxInWords = Omit<ChainBox, 'x' | 'y'>

interface ArrowInWords {
  readonly from: string
  readonly to: string
  readonly label: { lines: string[]; width: number; height: number } | null
}

type TextOf = readonly [part: ChainBox['lines'][number]['part'], text: string]

/** What is to be drawn, before it has got its places. */
export interface ChainGraph {
  readonly boxes: readonly BoxInWords[]
  readonly arrows: readonly ArrowInWords[]
}

export const sizes = { box: 212, padding: 12, strip: 6, line: 17, label: 150, labelLine: 15 } as const
export const fonts = {
  name: { size: 13.5, strong: true },
  who: { size: 12.5 },
  when: { size: 12.5 },
  source: { size: 12.5 },
  label: { size: 12, strong: true },
} as const
const startId = 'start'

/** The boxes and arrows of a chain: every dependency, every branch with how it is come to, every way out. */
export function chainGraph(
  template: ChainTemplate,
  { steps, responsibles }: { steps: readonly ChainStep[]; responsibles: readonly string[] },
  telling: Telling,
): ChainGraph {
  const boxes = [
    startBox(template, telling),
    ...steps.map((step) => stepBox(step, responsibles.indexOf(step.responsibleName), telling.language)),
    ...endBoxes(template, telling),
  ]
  const before = template.milestones.flatMap((step) => arrowsTo(template, step, telling))
  const after = leadsOf(template, telling.language).map(({ after: from, on, text }) => arrow(from, endId(text), on))
  return { boxes, arrows: [...before, ...after] }
}

function startBox(template: ChainTemplate, { language }: Telling): BoxInWords {
  const who = new Intl.ListFormat(language, { type: 'disjunction' }).format(beginnersOf(template, language))
  const text =
    who === '' ? sentence('chains', 'start_opened', language) : sentence('chains', 'start', language, { who })
  return box(startId, 'start', [['who', bare(text)]])
}

function stepBox(
  { key, name, responsibleName, deadline }: ChainStep,
  responsible: number,
  language: Language,
): BoxInWords {
  const when: TextOf[] = deadline ? [['when', bare(deadline.time)], ...sourceLines(deadline, language)] : []
  return { ...box(key, 'step', [['name', name], ['who', responsibleName], ...when]), responsible }
}

/** The paragraph, whose sign keeps to its number; where no statute says it, whether it is a target stands in its place. */
function sourceLines({ source, strength }: NonNullable<ChainStep['deadline']>, language: Language): TextOf[] {
  if (strength === 'target') return [['when', sentence('chains', 'target', language)]]
  if (/^(practice|agreement):/.test(source)) return []
  return [['source', source.replaceAll(/ (?=§|kap\.|[a-z] §)/g, '\u00a0')]]
}

/** One box for each chain that opens and each meaning of an end, however many ways lead there. */
function endBoxes(template: ChainTemplate, { language }: Telling): BoxInWords[] {
  const leads = new Map(leadsOf(template, language).map((lead) => [lead.text, lead]))
  return [...leads.values()].map(({ text, chain }) => ({
    ...box(endId(text), chain ? 'opens' : 'end', [['name', bare(text)]]),
    chain,
  }))
}

function endId(text: string): string {
  return `to ${bare(text)}`
}

function box(id: string, kind: ChainBox['kind'], texts: readonly TextOf[]): BoxInWords {
  const room = sizes.box - 2 * sizes.padding - sizes.strip
  const lines = texts.flatMap(([part, text]) => wrapText(text, room, fonts[part]).map((line) => ({ text: line, part })))
  const height = lines.length * sizes.line + 2 * sizes.padding - 4
  return { id, kind, lines, responsible: null, chain: null, width: sizes.box, height }
}

/** From each step that it waits for; a branch is named on the arrow by which the step that it hangs on is come from. */
function arrowsTo(template: ChainTemplate, step: MilestoneTemplate, { language }: Telling): ArrowInWords[] {
  const branches = Object.entries(step.only ?? {}).map(([after, on]) => ({
    after,
    on: outcomeNames(template, { after, on }, language),
    // What is known of those who walk the chain stands on the first arrow: it is no step to come from.
    by: isKnownFact(after)
      ? step.dependsOn[0]
      : step.dependsOn.find((key) => key === after || isAfter(template, key, after)),
  }))
  const waits = step.dependsOn.map((key) => {
    const on = branches.filter(({ by }) => by === key).flatMap((branch) => branch.on)
    return arrow(key, step.key, on)
  })
  const alone = branches.filter(({ by }) => by === undefined).map(({ after, on }) => arrow(after, step.key, on))
  const all = [...waits, ...alone]
  return all.length > 0 ? all : [arrow(startId, step.key, [])]
}

function isAfter({ milestones }: ChainTemplate, key: string, earlier: string): boolean {
  const step = milestones.find((each) => each.key === key)
  const before = [...(step?.dependsOn ?? []), ...Object.keys(step?.only ?? {})]
  return before.some((each) => each === earlier || isAfter({ milestones } as ChainTemplate, each, earlier))
}

function arrow(from: string, to: string, on: readonly string[]): ArrowInWords {
  if (on.length === 0) return { from, to, label: null }
  const lines = wrapText(on.join(' / '), sizes.label, fonts.label)
  const width = Math.max(...lines.map((line) => estimateWidth(line, fonts.label))) + 10
  return { from, to, label: { lines, width, height: lines.length * sizes.labelLine + 6 } }
}

/** Without the marks that keep a word from outside in its own direction: they would be measured. */
function bare(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/g, '')
}
