import type { ChangePreview, Language } from '@kedjan/contract'
import type { OpenAbout } from '../handoffs/index.ts'
import { organisationName } from '../organisations/index.ts'

const words = {
  sv: {
    anvisning: (from: string, to: string) => `Anvisningen från ${from} till ${to} ställs in.`,
    referral: (from: string, to: string) => `Remissen från ${from} till ${to} återtas.`,
  },
  en: {
    anvisning: (from: string, to: string) => `The anvisning from ${from} to ${to} is cancelled.`,
    referral: (from: string, to: string) => `The referral from ${from} to ${to} is withdrawn.`,
  },
  ar: {
    anvisning: (from: string, to: string) => `يُلغى التخصيص من ${from} إلى ${to}.`,
    referral: (from: string, to: string) => `تُسحب الإحالة من ${from} إلى ${to}.`,
  },
} as const

/** What is open between organisations and ends with a change, in words; only what the asker may see of it. */
export function presentEnding(open: readonly OpenAbout[], language: Language): ChangePreview['handoffs'] {
  return open.map(({ id, kind, from_organisation: from, to_organisation: to }) => ({
    id,
    kind,
    text: words[language][kind](organisationName(from, language), organisationName(to, language)),
  }))
}
