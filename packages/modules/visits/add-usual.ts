import { type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { addResource, type CannotAddResource } from './add-resource.ts'
import { agenciesAt } from './agency-tasks.ts'
import { ownPlace } from './manage.ts'
import { selectResources } from './place-queries.ts'

/** Gives an empty place what most have: a desk for each agency that does something there, and a room with a door. */
export async function addUsual(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { placeId }: { placeId: Id },
): Promise<Result<{ id: Id; added: number }, CannotAddResource | { reason: 'place_not_empty' }>> {
  const place = await ownPlace(tx, actor, placeId)
  if (!place.ok) return place
  const today = clock.today().toString()
  if ((await selectResources(tx, placeId, today)).length > 0) return refuse({ reason: 'place_not_empty' })
  const { opensOn, office } = place.value
  const fromDay = opensOn < today ? today : opensOn
  const agencies = await agenciesAt(tx, clock, { office, language: 'sv' })
  const desks = agencies.map(({ agency, tasks }, index) => ({
    ...{ kind: 'desk' as const, number: index + 1, agency, languages: [], equipment: [], hours: [], fromDay },
    competences: tasks.map(({ competence }) => competence),
  }))
  const room = { kind: 'room' as const, number: 1, seats: 6, equipment: [], fromDay }
  for (const resource of [...desks, room]) {
    const added = await addResource(tx, clock, actor, { placeId, resource })
    if (!added.ok) return added
  }
  return ok({ id: placeId, added: desks.length + 1 })
}
