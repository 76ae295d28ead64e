import { type HeardWord, heardWords, isHeardAlike, oneLetterForm } from './heard-names.ts'
import { wordsOf } from './names.ts'

/** The name of somebody as it was written down. */
export interface WrittenName {
  readonly given: string
  readonly family: string
  readonly asWritten?: string | undefined
}

export type NameLikeness =
  | 'same'
  | 'other_spelling'
  | 'other_order'
  | 'part_missing'
  | 'given_only'
  | 'family_only'
  | 'none'

/** How two written names are related, from the closest relation to none. Whoever compares many may remember what was heard. */
export function compareNames(one: WrittenName, other: WrittenName, hear = heardWords): NameLikeness {
  if (isSameText(one, other)) return 'same'
  const [first, second] = [heard(one, hear), heard(other, hear)]
  const isGiven = isAlike(first.given, second.given)
  const isFamily = isAlike(first.family, second.family)
  if ((isGiven && isFamily) || isSameInOwnScript(one, other)) return 'other_spelling'
  if (isAlike([...first.given, ...first.family], [...second.given, ...second.family])) return 'other_order'
  if (isPartMissing(first, second) || isPartMissing(second, first)) return 'part_missing'
  if (isGiven) return 'given_only'
  return isFamily ? 'family_only' : 'none'
}

interface Heard {
  readonly given: readonly HeardWord[]
  readonly family: readonly HeardWord[]
}

function heard(name: WrittenName, hear: typeof heardWords): Heard {
  return { given: hear(name.given), family: hear(name.family) }
}

function isSameText(one: WrittenName, other: WrittenName): boolean {
  const plain = (name: WrittenName) => `${wordsOf(name.given).join(' ')}|${wordsOf(name.family).join(' ')}`
  return plain(one) === plain(other)
}

/** In its own script a name has one spelling, but for letters that keyboards confuse. */
function isSameInOwnScript(one: WrittenName, other: WrittenName): boolean {
  const written = (name: WrittenName) => wordsOf(name.asWritten ?? '').map(oneLetterForm)
  const [first, second] = [written(one), written(other)]
  return first.length > 1 && first.toSorted().join(' ') === second.toSorted().join(' ')
}

/** The same words in whatever order, or the same sounds divided into words in another way. */
function isAlike(one: readonly HeardWord[], other: readonly HeardWord[]): boolean {
  if (one.length === 0 || other.length === 0) return false
  if (one.length === other.length && remaining(one, other).length === 0) return true
  return one.length !== other.length && isHeardAlike(joined(one), joined(other))
}

function joined(words: readonly HeardWord[]): HeardWord {
  return { key: words.map(({ key }) => key).join(''), vowels: undefined, letters: undefined }
}

/** The words of `all` that none of `some` can stand for. */
function remaining(all: readonly HeardWord[], some: readonly HeardWord[]): HeardWord[] {
  const left = [...some]
  return all.filter((word) => {
    const at = left.findIndex((one) => isHeardAlike(word, one))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Whether the shorter name is the longer without a patronymic or a second name: the first given name and one more are left. */
function isPartMissing(shorter: Heard, longer: Heard): boolean {
  const [few, many] = [
    [...shorter.given, ...shorter.family],
    [...longer.given, ...longer.family],
  ]
  const [first, other] = [shorter.given[0], longer.given[0]]
  if (few.length < 2 || few.length >= many.length || !first || !other) return false
  return isHeardAlike(first, other) && remaining(few, many).length === 0
}
