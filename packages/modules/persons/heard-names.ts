import { isLatin, soundOf, wordKey, wordsOf } from './names.ts'

/** A word of a name as it is heard: its consonants, and what stands between them where its script writes vowels. */
export interface HeardWord {
  readonly key: string
  /** Undefined for a script that leaves vowels out, or whose vowels we do not tell apart. */
  readonly vowels: readonly string[] | undefined
  /** The letters themselves, but for those that keyboards confuse, where the script leaves vowels out. */
  readonly letters: string | undefined
}

/** The words of a name as heard. Articles are left out, and `abd` is one word with the name that it serves. */
export function heardWords(text: string): HeardWord[] {
  return wordsOf(joinServants(text))
    .filter((word, _index, all) => all.length === 1 || !articles.has(word))
    .map((word) => ({
      key: wordKey(word),
      vowels: isLatin(word) ? vowelsOf(soundOf(word)) : undefined,
      letters: /\p{Script=Arabic}/u.test(word) ? oneLetterForm(word) : undefined,
    }))
    .filter(({ key }) => key.length > 0)
}

const articles = new Set(['al', 'el', 'ul', 'ur', 'ar'])

/** Abd al-Rahman, Abdulrahman, Abdirahman and عبد الرحمن are one name, however many words it is written in. */
function joinServants(text: string): string {
  return text
    .replace(/(?<!\p{L})عبد\s*(?:ال)?(?=\p{L}{2})/gu, 'عبد')
    .replace(/(?<!\p{L})(abd)[aeu]?(?:l|r(?=[\s-]*r))?[\s-]*(?:(?:al|el|ul|ur|ar|er)[\s-]+)?(?=\p{L}{3})/giu, '$1')
}

/** A word of Arabic script with one form for the letters that keyboards confuse. */
export function oneLetterForm(word: string): string {
  return word.replace(/[أإآ]/g, 'ا').replace(/[یى]/g, 'ي').replaceAll('ک', 'ك').replaceAll('ة', 'ه')
}

/** What stands before, between and after the consonants. */
function vowelsOf(sound: string): string[] {
  const inner = sound.replace(/^y/, 'j').replace(/^w/, 'v')
  return inner.replace(/([^aeiouyåäöæøw])\1+/g, '$1').split(/[^aeiouyåäöæøw]/)
}

/** Whether two words can be one name spelt twice: the same consonants, and vowels that the same sound is written with. */
export function isHeardAlike(one: HeardWord, other: HeardWord): boolean {
  if (one.key !== other.key) return false
  if (one.letters && other.letters) return one.letters === other.letters
  if (!one.vowels || !other.vowels) return true
  const strain = one.vowels.map((group, at) => strainBetween(group, other.vowels?.[at] ?? group))
  return strain.every((each) => each < apart) && strain.reduce((sum, each) => sum + each, 0) <= mostStrain
}

/** Hasan is not Hussein and Omar is not Amir; Yusuf is Yousef, and Oleksandr Aleksandr. */
const apart = 10
const mostStrain = 2

const near = new Set(['ae', 'ei', 'ou'])
const loose = new Set(['ao', 'eo', 'eu'])

function strainBetween(one: string, other: string): number {
  const [first, second] = [soundOfVowels(one), soundOfVowels(other)].sort()
  if (first === second || first === '?' || second === '?') return 0
  if (!first || !second) return 1
  if (near.has(first + second)) return 0
  return loose.has(first + second) ? 1 : apart
}

function soundOfVowels(group: string): string {
  if (/^[aä]+$/.test(group)) return 'a'
  if (/^(i|y|ee|ie|iy|[ae][iy]|j)+$/.test(group)) return 'i'
  if (/^(u|oo|ou|w|uw)+$/.test(group)) return 'u'
  if (/^[oöøå]$/.test(group)) return 'o'
  if (/^e$/.test(group)) return 'e'
  return group === '' ? '' : '?'
}
