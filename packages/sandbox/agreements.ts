import { asActor, type Clock, type Ground, system } from '@kedjan/kernel'
import { arrangeFlow, recordSigned } from '@kedjan/modules/agreements'
import { organisations } from '@kedjan/sweden'
import { streamOf } from './random.ts'
import type { Acting } from './staff.ts'

/** The signatories of 2019; the county boards signed jointly. */
const signatories = ['MIGR', 'AF', 'FK', 'MUCF', 'POL', 'SKV', 'SKOLV', 'SIS']
/** Has not joined, so that a visitor sees what that means. */
const outside = 'K1315'

/** Who has joined the declaration of intent: the signatories, most municipalities and regions. */
function parties(seed: number): string[] {
  return organisations.flatMap(({ id, kind }) => {
    if (signatories.includes(id) || kind === 'county_board') return [id]
    if (id === outside || (kind !== 'municipality' && kind !== 'region')) return []
    return ['K1380', 'K0581', 'REG_N'].includes(id) || streamOf(seed, 'joined', id).chance(0.85) ? [id] : []
  })
}

/** What Skatteverket tells each time it registers somebody. */
const flows: readonly { recipient: string; basisId: string }[] = [
  { recipient: 'MIGR', basisId: 'skv-mv-registration' },
  { recipient: 'FK', basisId: 'skv-fk-registration' },
  { recipient: 'K1380', basisId: 'skv-municipality-registration' },
  { recipient: 'K0581', basisId: 'skv-municipality-registration' },
]

/** Writes down the declaration of intent and lets Skatteverket arrange its flows. */
export async function signAgreements(ground: Ground, clock: Clock, acting: Acting, seed: number): Promise<void> {
  const declaration = {
    kind: 'declaration_of_intent' as const,
    title: 'Avsiktsförklaring om samverkan kring nyanlända',
    purpose: 'Insatser som går parallellt och utan oplanerade avbrott',
    targetGroup: 'Asylsökande och nyanlända',
    ...{ from: '2019-05-01', source: 'Avsiktsförklaring 2019', parties: parties(seed) },
  }
  const signed = await asActor(ground, clock, system, (tx) => recordSigned(tx, clock, system, declaration))
  const [skv] = acting.get('SKV') ?? []
  if (!signed.ok || !skv) throw new Error('the declaration of intent could not be written down')
  await asActor(ground, clock, skv, async (tx) => {
    for (const flow of flows) {
      const arranged = await arrangeFlow(tx, clock, skv, { ...flow, agreementId: signed.value.id })
      if (!arranged.ok) throw new Error(`a flow could not be arranged: ${arranged.refusal.reason}`)
    }
  })
}
