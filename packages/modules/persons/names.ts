/** Letters of other scripts as the consonants they are heard as; vowels and silent signs become nothing. */
const heardAs: Record<string, string> = {
  ب: 'b',
  پ: 'p',
  ت: 't',
  ث: 't',
  ج: 'j',
  چ: 'c',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  ژ: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'w',
  ي: 'y',
  ی: 'y',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  ж: 'z',
  з: 'z',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'k',
  ц: 'ts',
  ч: 'c',
  ш: 's',
  щ: 'sc',
  ю: 'yu',
  я: 'ya',
  є: 'ye',
}

/** Ethiopic syllables stand in rows of eight by consonant, from U+1200. */
const ethiopicRows = [
  'h',
  'l',
  'h',
  'm',
  's',
  'r',
  's',
  's',
  'k',
  'k',
  'k',
  'k',
  'b',
  'v',
  't',
  'c',
  'h',
  'h',
  'n',
  'n',
  '',
  'k',
  'k',
  'k',
  'k',
  'w',
  '',
  'z',
  'z',
  'y',
  'd',
  'd',
  'j',
  'g',
  'g',
  'g',
  't',
  'c',
  'p',
  's',
  's',
  'f',
  'p',
]

const spellings: readonly [RegExp, string][] = [
  [/x/g, 'ks'],
  [/kh|ck|q/g, 'k'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/shch/g, 'sc'],
  [/sh|sch|sj/g, 's'],
  [/tch|ch|tj/g, 'c'],
  [/zh/g, 'z'],
  [/dj|dzh/g, 'j'],
]

/**
 * Keys under which a name is found however it is spelt: the consonants as heard, one key a word.
 * Mohammed, Muhammad and محمد all give `mhmd`.
 */
export function nameKeys(text: string): string[] {
  return [
    ...new Set(
      wordsOf(text)
        .map(wordKey)
        .filter((key) => key.length > 0),
    ),
  ]
}

/** The keys under which a person is found: of the name in Latin letters, and as they write it themselves. */
export function keysOfPerson(name: { given: string; family: string; asWritten?: string | undefined }): string[] {
  return nameKeys(`${name.given} ${name.family} ${name.asWritten ?? ''}`)
}

/** The words of a name without marks and signs, in lower case. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640'’ʼ`]/g, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 0)
}

/** A word of any script in Latin letters, each sound written in one way. An Arabic article at its head is left out. */
export function soundOf(word: string): string {
  const latin = [...word.replace(/^ال(?=.{2})/u, '')].map(toLatin).join('')
  // Where another script leaves vowels out, two letters that meet are two sounds.
  const heard = isLatin(word)
    ? spellings.reduce((text, [pattern, letter]) => text.replace(pattern, letter), latin)
    : latin
  return heard.replace(/^ts(?=[aeiou])/, 's')
}

export function isLatin(word: string): boolean {
  return /^[a-zåäöæø]+$/.test(word)
}

/** The consonants of a word as heard; any vowel at its head is written as one. */
export function wordKey(word: string): string {
  const sound = soundOf(word)
  const first = /^[aeiouäöåæø]/.test(sound) ? 'a' : sound.slice(0, 1).replace('y', 'j')
  const rest = sound
    .slice(1)
    .replace(/[aeiouyåäöæøw]/g, '')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
  const joined = `${first.replace('c', 'k').replace('w', 'v')}${rest}`.replace(/(.)\1+/g, '$1')
  return joined.length > 2 ? joined.replace(/h$/, '') : joined
}

function toLatin(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  if (code >= 0x1200 && code < 0x1358) return ethiopicRows[Math.floor((code - 0x1200) / 8)] ?? ''
  if (letter in heardAs) return heardAs[letter] ?? ''
  if (/[a-zåäöæø]/.test(letter)) return letter
  return /[اأإآعءئؤىةаеиіїоуьы]/.test(letter) ? 'a' : ''
}
