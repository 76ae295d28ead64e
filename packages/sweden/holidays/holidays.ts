import { addDays, daysBetween, type PlainDate, Temporal } from '@kedjan/kernel'

const fixedHolidays = {
  '01-01': 'new_years_day',
  '01-06': 'epiphany',
  '05-01': 'first_of_may',
  '06-06': 'national_day',
  '12-25': 'christmas_day',
  '12-26': 'boxing_day',
} as const
const eves = { '12-24': 'christmas_eve', '12-31': 'new_years_eve' } as const
/** Days after Easter Sunday. */
const movingHolidays = [
  { name: 'good_friday', days: -2 },
  { name: 'easter_sunday', days: 0 },
  { name: 'easter_monday', days: 1 },
  { name: 'ascension_day', days: 39 },
  { name: 'whit_sunday', days: 49 },
  { name: 'whit_monday', days: 50 },
] as const
const saturday = 6
const sunday = 7
/** From this year 6 June is a holiday, and Whit Monday is one no longer (SFS 1989:253 1 §, as amended in 2004). */
const nationalDaySince = 2005

export type HolidayName =
  | (typeof fixedHolidays)[keyof typeof fixedHolidays]
  | (typeof movingHolidays)[number]['name']
  | 'midsummer_day'
  | 'all_saints_day'

/** Why a day is no working day; by its own name where it has one. */
export type DayOff = HolidayName | (typeof eves)[keyof typeof eves] | 'midsummer_eve' | 'saturday' | 'sunday'

/**
 * Public holidays: Sundays, the fixed days, those that follow Easter, Midsummer Day and All Saints' Day
 * (SFS 1989:253 1–2 §§).
 */
export function isSwedishHoliday(day: PlainDate): boolean {
  return day.dayOfWeek === sunday || holidayOn(day) !== undefined
}

/**
 * A day on which what the law asks for must at the latest be done. Saturdays, Midsummer Eve, Christmas Eve and
 * New Year's Eve are put on a level with holidays (SFS 1930:173 2 §).
 */
export function isWorkingDay(day: PlainDate): boolean {
  return dayOffOn(day) === undefined
}

/** The day itself if it is a working day, else the first one after it (SFS 1930:173 2 §). */
export function nextWorkingDay(day: PlainDate): PlainDate {
  return isWorkingDay(day) ? day : nextWorkingDay(addDays(day, 1))
}

/** What makes a day a day off; undefined for a working day. */
export function dayOffOn(day: PlainDate): DayOff | undefined {
  const named = holidayOn(day) ?? eveOn(day)
  if (named) return named
  if (day.dayOfWeek === sunday) return 'sunday'
  return day.dayOfWeek === saturday ? 'saturday' : undefined
}

function holidayOn(day: PlainDate): HolidayName | undefined {
  const since2005 = day.year >= nationalDaySince
  const fixed = findNamed(fixedHolidays, monthAndDay(day))
  if (fixed && (fixed !== 'national_day' || since2005)) return fixed
  if (isMidsummerDay(day)) return 'midsummer_day'
  if (isAllSaintsDay(day)) return 'all_saints_day'
  const afterEaster = daysBetween(easterSunday(day.year), day)
  const moving = movingHolidays.find(({ days }) => days === afterEaster)?.name
  return moving === 'whit_monday' && since2005 ? undefined : moving
}

function eveOn(day: PlainDate): DayOff | undefined {
  return isMidsummerDay(addDays(day, 1)) ? 'midsummer_eve' : findNamed(eves, monthAndDay(day))
}

function findNamed<Names extends Readonly<Record<string, string>>>(
  names: Names,
  key: string,
): Names[keyof Names] | undefined {
  return Object.hasOwn(names, key) ? names[key as keyof Names] : undefined
}

function monthAndDay(day: PlainDate): string {
  return day.toString().slice(5)
}

/** The Saturday from 20 to 26 June. */
function isMidsummerDay(day: PlainDate): boolean {
  return day.month === 6 && day.day >= 20 && day.day <= 26 && day.dayOfWeek === saturday
}

/** The Saturday from 31 October to 6 November. */
function isAllSaintsDay(day: PlainDate): boolean {
  const inSpan = (day.month === 10 && day.day === 31) || (day.month === 11 && day.day <= 6)
  return inSpan && day.dayOfWeek === saturday
}

/** Easter Sunday in the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
export function easterSunday(year: number): PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * correction + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}
