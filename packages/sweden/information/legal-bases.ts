import { dutyBases } from './duty-bases.ts'
import type { LegalBasis } from './legal-basis.ts'
import { rowBases } from './row-bases.ts'
import { weighingBases } from './weighing-bases.ts'

/** Every paragraph that opens a flow. An id is never used again for another flow: disclosures of the past point to it. */
export const legalBases: readonly LegalBasis[] = [...rowBases, ...dutyBases, ...weighingBases]
