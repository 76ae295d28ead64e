/**
 * What a user action answers: what it made, or why it may not.
 *
 * A refusal is foreseen by law or rule and is part of the interface: its `reason` is a stable snake_case word,
 * its `source` the paragraph it rests on. Bugs and outages are thrown instead.
 */
export type Result<Value, Refusal extends AnyRefusal> = { ok: true; value: Value } | { ok: false; refusal: Refusal }

/** The least that every refusal says. */
export interface AnyRefusal {
  readonly reason: string
  readonly source?: string
}

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function refuse<const Refusal extends AnyRefusal>(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal }
}
