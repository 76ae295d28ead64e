/** The words of a part of the page as one would say them: each line a sentence, controls left out. */
export function wordsOf(part: HTMLElement): string[] {
  const copy = part.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return []
  for (const silent of copy.querySelectorAll('button, [data-silent], [aria-hidden="true"], svg')) silent.remove()
  const lines = [...copy.querySelectorAll('h1, h2, h3, p, li, dt, dd')]
    .filter((element) => !element.querySelector('h2, h3, p, li, dt, dd'))
    .map((element) =>
      (element.textContent ?? '')
        .replace(/[\u2066-\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
  return lines.filter((line) => line !== '')
}

/** Whether the browser, as far as it tells, has a voice for the language. */
export function hasVoice(language: string): boolean {
  const voices = speechSynthesis.getVoices()
  return voices.length === 0 || voices.some((voice) => voice.lang.toLowerCase().startsWith(language))
}
