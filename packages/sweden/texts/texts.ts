/** A text for officers. Swedish is the reference. */
export interface OfficerText {
  readonly sv: string
  readonly en: string
}

/** A text that the person reads too. */
export interface PlainText extends OfficerText {
  readonly ar: string
}

/** Which languages a native reader has gone through. A screen that shows an unreviewed language says so. */
export const textsReviewed = { sv: true, en: true, ar: false } as const
