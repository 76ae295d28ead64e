/** Languages that are offered where somebody says what is spoken, the most asked for first. */
export const spoken = ['sv', 'ar', 'en', 'uk', 'ru', 'prs', 'fa', 'so', 'ti', 'am', 'ckb', 'ku'] as const
export type Spoken = (typeof spoken)[number]
