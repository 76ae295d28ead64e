import { z } from 'zod'

/** An opaque id. */
export const Id = z.uuid().meta({ id: 'Id', description: 'Opaque id (UUID)' })
/** A calendar day that exists, as `2026-11-24`; nobody here has one before 1800, and year 0 is none to PostgreSQL. */
export const Day = z.iso
  .date()
  .refine((day) => day >= '1800-01-01', { error: 'is before 1800' })
  .meta({ id: 'Day', description: 'A calendar day in Sweden, ISO 8601' })
/** A point in time. */
export const Moment = z.iso.datetime({ offset: true }).meta({ id: 'Moment', description: 'A point in time, ISO 8601' })
/** The stable id of an organisation, such as `MIGR` or `K1380`. */
export const OrganisationId = z
  .string()
  .regex(/^[A-Z0-9_]{2,30}$/)
  .meta({ id: 'OrganisationId', example: 'K1380' })

const invisible = /[\p{Cc}\p{Cs}\u061c\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u
const pictures = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u

/** A single line of plain text: no control or direction characters, no pictures. */
export function line(atMost: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(atMost)
    .refine((text) => !invisible.test(text), { error: 'holds control or direction characters' })
    .refine((text) => !pictures.test(text), { error: 'holds a picture sign (emoji)' })
}

/** Several lines of text without invisible direction characters. */
export function prose(atMost: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(atMost)
    .refine((text) => !invisible.test(text.replaceAll('\n', ' ')), { error: 'holds control or direction characters' })
}

export const Language = z.enum(['sv', 'en', 'ar']).meta({ id: 'Language' })
export type Language = z.infer<typeof Language>

/** Why something was refused (RFC 9457). `reason` is stable and for programs; `detail` is a sentence for people. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    reason: z.string(),
    source: z.string().optional(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

/** Where a page of a list begins; taken from `next` of the page before. */
export const PageQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type PageQuery = z.infer<typeof PageQuery>

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable(), total: z.int().nullable() })
}

/** A repeat of a write under the same key is answered again and done once. */
export const WriteHeaders = z.object({ 'idempotency-key': z.string().min(8).max(100) })

/** On what a permit to stay rests. */
export const PermitGround = z.enum([
  'refugee',
  'subsidiary_protection',
  'resettled',
  'temporary_protection',
  'family',
  'work',
  'study',
  'research',
  'impediment',
])
export type PermitGround = z.infer<typeof PermitGround>
