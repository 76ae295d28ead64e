import type { LegalBasis, MissingBasis } from '@kedjan/sweden'
import type { Check } from './check.ts'
import { compareGenerated } from './generated.ts'

export const lawPageFile = 'docs/law/information-exchange.md'

/** docs/law/information-exchange.md is the rows that decide who may be told what. */
export const lawPage: Check = {
  name: 'law-page',
  run: async (root) => compareGenerated(root, lawPageFile, await freshLawPage()),
}

const head = `# Who may tell whom what
Made by \`npm run generate\` from \`packages/sweden/information\`; do not edit it. **A basis for design and no legal advice.** Row is the number in the table of information flows.
\`recall\` was not seen in a source, \`verify\` has to be checked, \`interpretation\` is our own reading. What asks for nothing can be told by an officer's decision, and as a standing
flow when both have joined an agreement.
`

export async function freshLawPage(): Promise<string> {
  const { legalBases, missingBases, publicMatters, secrecyBreakingRules } = await import('@kedjan/sweden')
  return [
    head,
    '## What opens a flow',
    table(
      ['Row', 'Paragraph', 'In force', 'From', 'To', 'What', 'For', 'Asks for', 'Mark'],
      legalBases.map(basisCells),
    ),
    '## What no paragraph opens',
    table(['Row', 'Paragraph', 'Since', 'From', 'To', 'What', 'For', 'Then'], missingBases.map(missingCells)),
    '## What carries no personal data',
    table(
      ['Row', 'Source', 'Since', 'What'],
      publicMatters.map(({ row, source, from, matter }) => [`${row ?? ''}`, source, from, matter]),
    ),
    '## What does not yield',
    table(
      ['Rule', 'Since', 'Does not reach'],
      secrecyBreakingRules
        .filter(({ excludes }) => excludes.length > 0)
        .map(({ source, from, excludes }) => [source, from, excludes.join(', ')]),
    ),
  ].join('\n')
}

function basisCells(basis: LegalBasis): string[] {
  const asks = [
    ...(basis.form === 'on_request' ? ['a question'] : []),
    ...(basis.requires === 'nothing' ? [] : [basis.requires]),
    ...(basis.about === 'child' ? ['a child'] : []),
  ]
  return [
    `${basis.row ?? ''}`,
    basis.source,
    `${basis.from} – ${basis.to ?? ''}`.trim(),
    (basis.sourceIds ?? basis.sourceKinds).join(', '),
    (basis.recipientIds ?? basis.recipientKinds).join(', '),
    basis.categories.join(', '),
    basis.purpose,
    asks.join(', '),
    basis.mark ?? '',
  ]
}

function missingCells(row: MissingBasis): string[] {
  const then = row.possible === 'never' ? 'never' : 'legal assessment'
  const { source, from, sourceKinds, recipientKinds, categories, purpose } = row
  const lists = [sourceKinds, recipientKinds, categories].map((list) => list.join(', '))
  return [`${row.row ?? ''}`, source, from, ...lists, purpose ?? 'anything', then]
}

function table(heads: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return `${[line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')}\n`
}
