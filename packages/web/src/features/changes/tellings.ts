import type { ChangePreview, RecordChange } from '@kedjan/contract'

type Telling = ChangePreview['tellings'][number]

/** By telling, whether the officer has taken the tick away. */
export type Unticked = Readonly<Record<string, boolean>>

export function keyOf({ basisId, recipient }: Telling): string {
  return `${basisId} ${recipient}`
}

export function isTelling(unticked: Unticked, telling: Telling): boolean {
  return !unticked[keyOf(telling)]
}

/** The tellings that are left, as the interface takes them. */
export function chosenOf(tellings: readonly Telling[], unticked: Unticked): RecordChange['disclose'] {
  return tellings
    .filter((telling) => isTelling(unticked, telling))
    .map(({ basisId, recipient }) => ({ basisId, recipient }))
}
