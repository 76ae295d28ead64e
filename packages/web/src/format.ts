export type DayStyle = 'full' | 'long' | 'short' | 'medium' | 'month' | 'month_short' | 'clock'

/** Dates and numbers as the chosen language writes them. Takes and gives text; counts nothing. */
export interface Format {
  /** 'full': tisdag 24 november 2026 · 'long': 24 november 2026 · 'short': 24 nov. · 'medium': 24 nov. 2026 · 'month': november 2026 · 'month_short': nov. · 'clock': tis 24 nov. 2026 */
  day: (iso: string, style?: DayStyle) => string
  moment: (iso: string) => string
  /** 1 is Monday. */
  weekday: (weekday: number) => string
  number: (value: number) => string
  /** Whole kronor out of öre. */
  money: (ore: number) => string
  list: (parts: readonly string[]) => string
  /** The name of a language by its code; what is no code is left as it is. */
  language: (code: string) => string
  /** The name of a country by its code. */
  country: (code: string) => string
  /** Codes with their names, in the order of the names. */
  byName: (codes: readonly string[], name: (code: string) => string) => { id: string; name: string }[]
}

const styles = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  month_short: { month: 'short' },
  clock: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<DayStyle, Intl.DateTimeFormatOptions>

export function formatter(locale: string): Format {
  const days = new Map<DayStyle, Intl.DateTimeFormat>()
  const moments = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  })
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const numbers = new Intl.NumberFormat(locale)
  const kronor = new Intl.NumberFormat(locale, { style: 'currency', currency: 'SEK', maximumFractionDigits: 0 })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const languages = new Intl.DisplayNames(locale, { type: 'language' })
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  const order = new Intl.Collator(locale)
  function dayFormat(style: DayStyle): Intl.DateTimeFormat {
    const format = days.get(style) ?? new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: 'UTC' })
    days.set(style, format)
    return format
  }
  return {
    day: (iso, style = 'long') => dayFormat(style).format(new Date(`${iso}T00:00:00Z`)),
    moment: (iso) => moments.format(new Date(iso)),
    // Monday, 5 January 2026, and the days after it.
    weekday: (weekday) => weekdays.format(new Date(Date.UTC(2026, 0, 4 + weekday))),
    number: (value) => numbers.format(value),
    money: (ore) => kronor.format(ore / 100),
    list: (parts) => lists.format(parts),
    country: (code) => countries.of(code) ?? code,
    byName: (codes, name) =>
      codes.map((id) => ({ id, name: name(id) })).toSorted((a, b) => order.compare(a.name, b.name)),
    language: (code) => (/^[a-z]{2,3}$/.test(code) ? (languages.of(code) ?? code) : code),
  }
}
