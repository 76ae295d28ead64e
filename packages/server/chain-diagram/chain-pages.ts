import type { ChainDiagram, ChainStep } from '@kedjan/contract'
import { type PlainDate, parsePlainDate } from '@kedjan/kernel'
import { type ChainTemplate, chainTemplates, deadlineRules } from '@kedjan/sweden'
import { chainDiagram } from './chain-diagram.ts'
import { chainSvg } from './chain-svg.ts'

const head = `# The chains
Made by \`npm run generate\` from \`packages/sweden/chains\`; do not edit it. **A basis for design and no legal advice.** The words are the Swedish ones of the chains themselves.
Each wording is drawn with the deadlines in force on its last day, or, while it is in force, with the latest known. The same can be read for any day on the page *Kedjor*.
`

/** The chains as pages for whoever reads the law here: by file under `docs/law`, its text. */
export async function chainPages(): Promise<Map<string, string>> {
  const wordings = chainTemplates.toSorted(byKeyAndDay)
  const diagrams = await Promise.all(
    wordings.map((template) => chainDiagram(template, { language: 'sv', on: lastChangeOf(template) })),
  )
  const pictures = diagrams.map((diagram): [string, string] => [pictureOf(diagram), chainSvg(diagram)])
  return new Map([['chains.md', [head, ...diagrams.map(section)].join('\n')], ...pictures])
}

function byKeyAndDay(one: ChainTemplate, other: ChainTemplate): number {
  return one.key.localeCompare(other.key) || one.from.localeCompare(other.from)
}

/** The last day of a wording, or the day from which all its deadlines stand as they are. */
function lastChangeOf({ from, to, milestones }: ChainTemplate): PlainDate {
  const used = new Set(milestones.map(({ deadline }) => deadline?.rule))
  const changes = deadlineRules.filter(({ key }) => used.has(key)).map((rule) => rule.from)
  const day = parsePlainDate(to ?? [from, ...changes].sort().at(-1) ?? from)
  if (!day) throw new Error(`${from} is no day`)
  return day
}

function pictureOf({ key, wording }: ChainDiagram): string {
  return `chains/${key}-${wording.from}.svg`
}

function section(diagram: ChainDiagram): string {
  const { name, key, wording, begunBy, transition, steps } = diagram
  const days = wording.to ? `${wording.from} – ${wording.to}` : `from ${wording.from}`
  return [
    `## ${name} (\`${key}\`), ${days}`,
    `${wording.source}. Begun by: ${begunBy.join(', ') || 'no one; another chain opens it'}. ${transition.sentence} (${transition.source})`,
    '',
    `![${name}](${pictureOf(diagram)})`,
    '',
    '| Step | Responsible | After | Only when | Can turn out | Last day | Leads to | Source |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...steps.map((step) => `| ${cells(step).map(escaped).join(' | ')} |`),
    '',
  ].join('\n')
}

function cells({ name, responsibleName, after, only, outcomes, deadline, leads, source }: ChainStep): string[] {
  return [
    name,
    responsibleName,
    after.join(', '),
    only.map((branch) => `${branch.step}: ${branch.outcomes.join(' / ')}`).join('; '),
    outcomes.join(' / '),
    deadline ? `${deadline.time} (${deadline.source})` : '',
    leads.map((lead) => (lead.on.length > 0 ? `${lead.on.join(' / ')}: ${lead.name}` : lead.name)).join('; '),
    source,
  ]
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|').trim()
}
