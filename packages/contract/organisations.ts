import { z } from 'zod'
import { Day, OrganisationId, pageOf } from './common.ts'

export const OrganisationItem = z
  .object({
    id: OrganisationId,
    kind: z.string(),
    kindName: z.string(),
    name: z.string(),
    shortName: z.string().nullable(),
    territory: z.string(),
    countyCodes: z.array(z.string()),
    municipalityCode: z.string().nullable(),
    signedDeclaration: z.boolean(),
    mark: z.enum(['recall', 'interpretation']).nullable(),
  })
  .meta({ id: 'OrganisationItem' })
export type OrganisationItem = z.infer<typeof OrganisationItem>
export const OrganisationItems = pageOf(OrganisationItem)

export const OrganisationPage = OrganisationItem.extend({
  source: z.string(),
  municipality: z
    .object({ county: z.string(), latitude: z.number(), longitude: z.number(), population2019: z.int() })
    .nullable(),
  kommuntal: z.array(
    z.object({ year: z.int(), persons: z.int(), used: z.int().nullable(), decidedBy: z.string(), decidedOn: Day }),
  ),
  staff: z.array(z.object({ name: z.string(), roles: z.array(z.string()) })),
  /** What it may tell others and be told, by the law in force today. */
  exchanges: z.array(
    z.object({
      direction: z.enum(['tells', 'is_told']),
      otherKindName: z.string(),
      categories: z.array(z.string()),
      source: z.string(),
      sentence: z.string(),
    }),
  ),
  maySetKommuntal: z.boolean(),
}).meta({ id: 'OrganisationPage' })
export type OrganisationPage = z.infer<typeof OrganisationPage>

export const SetKommuntal = z
  .object({ year: z.int().min(2016).max(2100), persons: z.int().min(0).max(5000) })
  .meta({ id: 'SetKommuntal' })
export type SetKommuntal = z.infer<typeof SetKommuntal>
