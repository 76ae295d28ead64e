import { Language } from '@kedjan/contract'
import type { Messages } from './gather.ts'

/** Swedish dates and digits as Sweden writes them; Arabic with Latin digits, as Swedish letters and cards have them. */
export const locales = { sv: 'sv-SE', en: 'en-GB', ar: 'ar-u-ca-gregory-nu-latn' } as const satisfies Record<
  Language,
  string
>

/** Each language by its own name. */
export const languageNames = { sv: 'Svenska', en: 'English', ar: 'العربية' } as const satisfies Record<Language, string>

/** The languages whose texts here no native reader has gone through yet. */
export const unreviewed: ReadonlySet<Language> = new Set<Language>(['ar'])

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

interface Loaded {
  language: Language
  messages: Map<string, string>
}

let loaded: Loaded | undefined
let wantsLater = false

/** Fetches the texts of one language; only the chosen one travels. */
export async function loadMessages(language: Language): Promise<Messages> {
  const load = {
    sv: () => import('./all.sv.ts'),
    en: () => import('./all.en.ts'),
    ar: () => import('./all.ar.ts'),
  } satisfies Record<Language, () => Promise<{ messages: Messages }>>
  const now = { language, messages: new Map((await load[language]()).messages) }
  if (wantsLater) await addLater(now)
  loaded = now
  return now.messages
}

/** A page whose texts come with it: the page, once they are here. */
export function withTexts<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    wantsLater = true
    const [module] = await Promise.all([load(), loaded && addLater(loaded)])
    return module
  }
}

async function addLater({ language, messages }: Loaded): Promise<void> {
  const load = {
    sv: () => import('./later.sv.ts'),
    en: () => import('./later.en.ts'),
    ar: () => import('./later.ar.ts'),
  } satisfies Record<Language, () => Promise<{ messages: Messages }>>
  for (const [key, text] of (await load[language]()).messages) messages.set(key, text)
}

const place = 'kedjan.language'
const ownPlace = 'kedjan.own-language'

/** What was chosen before, else what the browser asks for, else Swedish. A newcomer's own pages remember for themselves. */
export function rememberedLanguage(): Language {
  const own = location.pathname.startsWith('/me') ? [sessionStorage.getItem(ownPlace)] : []
  const wishes = [...own, localStorage.getItem(place), ...navigator.languages.map((tag) => tag.split('-')[0])]
  for (const wish of wishes) {
    const known = Language.safeParse(wish)
    if (known.success) return known.data
  }
  return 'sv'
}

export function rememberLanguage(language: Language): void {
  if (location.pathname.startsWith('/me')) sessionStorage.setItem(ownPlace, language)
  else localStorage.setItem(place, language)
}

/** Whether a language has been chosen on the newcomer's own pages during this visit. */
export function hasOwnLanguage(): boolean {
  return sessionStorage.getItem(ownPlace) !== null
}

export function forgetOwnLanguage(): void {
  sessionStorage.removeItem(ownPlace)
}
