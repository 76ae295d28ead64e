/** A value that occurs nowhere else in the country, so that whoever shows it tells where it was read. */
export type Canary =
  /** A datum, number or membership of persons: seen by its holder, by the persons, and by whoever was told its category. */
  | {
      readonly kind: 'of_persons'
      readonly value: string
      readonly persons: readonly string[]
      /** A name is held by whoever registered the person and by whoever wrote it into the population register. */
      readonly places: readonly { readonly category: string; readonly holder: string }[]
    }
  /** Something written in a hand-off: seen by its parties, and by whoever follows the person. */
  | {
      readonly kind: 'of_handoff'
      readonly value: string
      readonly parties: readonly string[]
      readonly person: string
    }

/** Somebody who asks, and what the law knows them by. */
export interface Asker {
  readonly name: string
  /** The header as a browser sends it. */
  readonly cookie: string | undefined
  readonly permissions: ReadonlySet<string>
  /** The organisation that a member of staff acts for. */
  readonly organisation?: string
  /** The person and the children in custody. */
  readonly actsFor: readonly string[]
  /** These, and the reference person of the own household. */
  readonly follows: readonly string[]
}

/** A line of the ledger, standing or withdrawn. */
export interface Told {
  readonly person_id: string
  readonly category: string
  readonly holder: string
  readonly recipient: string
}

/**
 * Who may be shown a canary, told in plain words and without the policies:
 * its holder, the person, and whoever the ledger says was told.
 */
function mayKnow(canary: Canary, asker: Asker, ledger: readonly Told[]): boolean {
  const { organisation } = asker
  if (canary.kind === 'of_handoff') {
    return (
      (organisation !== undefined && canary.parties.includes(organisation)) || asker.follows.includes(canary.person)
    )
  }
  if (canary.persons.some((person) => asker.actsFor.includes(person))) return true
  return canary.places.some(
    ({ category, holder }) =>
      organisation === holder ||
      ledger.some(
        (line) =>
          line.recipient === organisation &&
          line.holder === holder &&
          line.category === category &&
          canary.persons.includes(line.person_id),
      ),
  )
}

/** Every canary in a text that this asker must not have been shown. */
export function foreignIn(
  text: string,
  asker: Asker,
  known: { canaries: readonly Canary[]; ledger: readonly Told[] },
): string[] {
  return known.canaries
    .filter((canary) => text.includes(canary.value) && !mayKnow(canary, asker, known.ledger))
    .map(({ value }) => value)
}
