import { z } from 'zod'
import { Day } from './common.ts'

/** From when to when a wording of a chain applies to chains that begin; without a last day it still does. */
const Wording = z.object({ from: Day, to: Day.nullable(), source: z.string() })

/** A chain as anybody may read it, in all its wordings. */
export const ChainItem = z
  .object({
    key: z.string(),
    name: z.string(),
    subject: z.enum(['household', 'person']),
    /** Whether a wording of it is in force today. */
    inForce: z.boolean(),
    /** The kinds of organisations that begin it; none where it is only opened by another chain. */
    begunBy: z.array(z.string()),
    /** Whether the asker's own organisation begins it, and the asker may. */
    mayBegin: z.boolean(),
    /** Who has to be named from the first day. */
    startsWith: z.array(z.object({ role: z.string(), name: z.string(), kind: z.string() })),
    wordings: z.array(Wording),
  })
  .meta({ id: 'ChainItem' })
export type ChainItem = z.infer<typeof ChainItem>
export const ChainItems = z.object({ items: z.array(ChainItem) })

/** A step as the chain describes it, in words. */
export const ChainStep = z
  .object({
    key: z.string(),
    name: z.string(),
    help: z.string(),
    responsible: z.string(),
    responsibleName: z.string(),
    actor: z.enum(['organisation', 'person']),
    after: z.array(z.string()),
    /** When it belongs at all: each step named has to turn out in one of these ways. */
    only: z.array(z.object({ step: z.string(), outcomes: z.array(z.string()) })),
    outcomes: z.array(z.string()),
    deadline: z
      .object({
        /** How long, from what. */
        time: z.string(),
        sentence: z.string(),
        source: z.string(),
        strength: z.enum(['statutory', 'target']),
      })
      .nullable(),
    /** What follows beside the next steps: another chain, or what the end means. */
    leads: z.array(z.object({ on: z.array(z.string()), chain: z.string().nullable(), name: z.string() })),
    typicalDays: z.int(),
    source: z.string(),
  })
  .meta({ id: 'ChainStep' })
export type ChainStep = z.infer<typeof ChainStep>

const Point = z.object({ x: z.number(), y: z.number() })
const Area = z.object({ ...Point.shape, width: z.number(), height: z.number() })

/** A place in the diagram: where it begins, a step, another chain, or an end. */
export const ChainBox = z
  .object({
    id: z.string(),
    kind: z.enum(['start', 'step', 'opens', 'end']),
    /** The texts, already broken to the width of the box. */
    lines: z.array(z.object({ text: z.string(), part: z.enum(['name', 'who', 'when', 'source']) })),
    /** Whose it is, by its place among those responsible; null where it is nobody's step. */
    responsible: z.int().nullable(),
    /** The chain that opens there. */
    chain: z.string().nullable(),
    ...Area.shape,
  })
  .meta({ id: 'ChainBox' })
export type ChainBox = z.infer<typeof ChainBox>

export const ChainArrow = z
  .object({
    from: z.string(),
    to: z.string(),
    points: z.array(Point),
    /** How the step before has to turn out. */
    label: z.object({ lines: z.array(z.string()), ...Area.shape }).nullable(),
  })
  .meta({ id: 'ChainArrow' })
export type ChainArrow = z.infer<typeof ChainArrow>

/** A chain in the wording of a day: in words, and laid out to be drawn from left to right. */
export const ChainDiagram = z
  .object({
    key: z.string(),
    name: z.string(),
    on: Day,
    wording: Wording,
    wordings: z.array(Wording),
    begunBy: z.array(z.string()),
    /** What becomes of chains under way when this wording comes into force. */
    transition: z.object({ sentence: z.string(), source: z.string() }),
    responsibles: z.array(z.string()),
    steps: z.array(ChainStep),
    width: z.number(),
    height: z.number(),
    boxes: z.array(ChainBox),
    arrows: z.array(ChainArrow),
  })
  .meta({ id: 'ChainDiagram' })
export type ChainDiagram = z.infer<typeof ChainDiagram>
