import type { OfficeDays } from '@kedjan/engines/visits'
import { z } from 'zod'
import { PlainError } from '../plain-error.ts'

const id = z.string().min(1).max(100)
const ids = z.array(id)
const Window = z.strictObject({ from: z.number(), to: z.number() })
const Mode = z.enum(['site', 'video', 'phone'])

const Appointment = z.strictObject({
  household: id,
  errand: id,
  date: z.string(),
  ...Window.shape,
  desk: id,
  room: id.exactOptional(),
  interpreter: z.strictObject({ id, mode: Mode }).exactOptional(),
  members: ids,
})

const Day = z.strictObject({
  date: z.string(),
  skipped: Window.exactOptional(),
  desks: z.array(
    z.strictObject({
      id,
      agency: id,
      competences: ids,
      languages: ids.default([]),
      open: z.array(Window),
      lunch: Window.exactOptional(),
    }),
  ),
  rooms: z.array(z.strictObject({ id, seats: z.number(), open: z.array(Window) })).default([]),
  interpreters: z
    .array(z.strictObject({ id, languages: ids, hours: z.array(z.strictObject({ ...Window.shape, mode: Mode })) }))
    .default([]),
  walks: z.array(z.strictObject({ between: z.tuple([id, id]), minutes: z.number() })).default([]),
  booked: z.array(Appointment).default([]),
})

const Errand = z.strictObject({
  id,
  agency: id,
  competence: id,
  minutes: z.number(),
  who: z.enum(['one_adult', 'every_adult', 'every_child', 'everybody']).default('one_adult'),
  after: ids.default([]),
  notBefore: z.strictObject({ date: z.string(), minute: z.number() }).exactOptional(),
  papers: ids.default([]),
  room: z.boolean().default(false),
  modes: z.array(Mode).default(['site', 'video', 'phone']),
})

const OfficeFile = z.strictObject({
  days: z.array(Day).min(1),
  households: z.array(
    z.strictObject({
      id,
      language: id.default('sv'),
      members: z.array(z.strictObject({ id, kind: z.enum(['adult', 'child']) })),
      canCome: z.array(z.strictObject({ date: z.string(), ...Window.shape })),
      maySplit: z.boolean().default(false),
      papers: ids.default([]),
      errands: z.array(Errand),
    }),
  ),
  stepMinutes: z.number().default(5),
})

/** Reads an office and its households; what is left out is empty, or as usual. */
export function readOfficeFile(file: string, text: string): OfficeDays {
  const read = OfficeFile.safeParse(parseJson(file, text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new PlainError(
    `${file} is not an office: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'unknown'}.`,
  )
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new PlainError(`${file} is not JSON${placeOf(text, error)}.`)
  }
}

function placeOf(text: string, error: unknown): string {
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
  return position === undefined ? '' : `: line ${text.slice(0, Number(position)).split('\n').length} cannot be read`
}
