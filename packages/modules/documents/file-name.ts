const longest = 120

/** Signs that no file system, header or reader shall meet: control, direction, halves of characters, and those with a meaning in a path. */
const unwanted = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu
const reserved = /[<>:"|?*\\/]/g

/** A name that was sent as it may be stored and shown: the last part of a path, nothing invisible, never empty and not too long. */
export function cleanFileName(sent: string): string {
  const last = sent.normalize('NFC').replace(unwanted, '').split(/[\\/]/).at(-1) ?? ''
  const bare = last
    .replace(reserved, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const { stem, extension } = partsOf(bare)
  const room = longest - extension.length
  const short = [...stem].slice(0, room).join('').slice(0, room).trimEnd()
  const name = `${short.isWellFormed() ? short : short.slice(0, -1)}${extension}`
  return name === '' || name === extension ? `dokument${extension}` : name
}

/** The ending of a name in small letters with its dot; empty for none. */
export function extensionOf(name: string): string {
  return partsOf(name).extension.toLowerCase()
}

function partsOf(name: string): { stem: string; extension: string } {
  const found = /^(.*?)(\.[A-Za-z0-9]{1,8})$/.exec(name)
  return { stem: found?.[1] ?? name, extension: found?.[2] ?? '' }
}
