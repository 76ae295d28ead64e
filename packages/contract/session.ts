import { z } from 'zod'
import { Day, Id, Moment, OrganisationId } from './common.ts'

/** Who is signed in, and what they may do. */
export const Me = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('nobody'), sandbox: z.boolean(), today: Day }),
    z.object({
      kind: z.literal('staff'),
      sandbox: z.boolean(),
      today: Day,
      staffId: Id,
      name: z.string(),
      organisationId: OrganisationId,
      organisationName: z.string(),
      roles: z.array(z.string()),
      permissions: z.array(z.string()),
    }),
    z.object({
      kind: z.literal('person'),
      sandbox: z.boolean(),
      today: Day,
      personId: Id,
      name: z.string(),
      language: z.string(),
    }),
  ])
  .meta({ id: 'Me' })
export type Me = z.infer<typeof Me>

/** Somebody whom a visitor of the sandbox can be. */
export const Persona = z
  .object({
    hint: z.string(),
    kind: z.enum(['staff', 'person']),
    name: z.string(),
    role: z.string(),
    organisation: z.string(),
    about: z.string(),
    language: z.string(),
  })
  .meta({ id: 'Persona' })
export type Persona = z.infer<typeof Persona>

export const Sandbox = z
  .object({
    today: Day,
    personas: z.array(Persona),
    playing: z.object({ from: Day, to: Day, at: Day }).nullable(),
    /** The household that the guided story follows. */
    story: z.object({ personId: Id, caseNumber: z.string() }).nullable(),
    lastPlay: z
      .object({ from: Day, to: Day, happened: z.array(z.object({ what: z.string(), count: z.int() })) })
      .nullable(),
  })
  .meta({ id: 'Sandbox' })
export type Sandbox = z.infer<typeof Sandbox>
export const PlayClock = z.object({ days: z.int().min(1).max(31) }).meta({ id: 'PlayClock' })

export const SessionItem = z
  .object({ id: z.string(), createdAt: Moment, expiresAt: Moment, current: z.boolean() })
  .meta({ id: 'SessionItem' })
export const SessionItems = z.object({ items: z.array(SessionItem) })
