import type { Language } from '@kedjan/contract'
import type { Id } from '@kedjan/kernel'
import type { Channel, Template } from './notice.ts'
import type { Letter } from './post.ts'
import ar from './texts/letters.ar.json' with { type: 'json' }
import en from './texts/letters.en.json' with { type: 'json' }
import sv from './texts/letters.sv.json' with { type: 'json' }

const texts = { sv, en, ar } satisfies Record<Language, typeof sv>

/** What may stand in a message besides its fixed words: an address of the platform, digits, and how long they are good for. */
export interface LetterFacts {
  readonly link?: string
  readonly code?: string
  readonly days?: number
  readonly minutes?: number
}

export interface LetterWish {
  readonly key: Id
  readonly channel: Channel
  readonly template: Template
  readonly language: Language
  readonly to: string
  readonly facts: LetterFacts
}

/** The message itself: fixed words and no personal data, since nobody knows who reads over a shoulder or forwards it. */
export function composeLetter({ key, channel, template, language, to, facts }: LetterWish): Letter {
  const words = texts[language]
  const text = words[`${template}.text`].replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const fact = facts[name as keyof LetterFacts]
    if (fact === undefined) throw new Error(`the message ${template} needs ${name}`)
    return String(fact)
  })
  const body = channel === 'email' ? `${text}\n\n${words.foot}` : text
  return { key, channel, to, subject: words[`${template}.subject`], text: body, language }
}

/** Where a message leads: to a page that asks who is there. */
export function addressFor(template: Template, origin: string, token?: string): string {
  if (template === 'answer_link') return `${origin}/answer#${token ?? ''}`
  if (template === 'more_asked') return `${origin}/assignments`
  if (template.startsWith('visit_')) return `${origin}/me/visits`
  return template === 'own_news' ? `${origin}/me` : `${origin}/work`
}
