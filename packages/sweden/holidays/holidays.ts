import { type PlainDate, Temporal } from '@kedjan/kernel'

const fixedHolidays = ['01-01', '01-06', '05-01', '06-06', '12-25', '12-26']
const eves = ['12-24', '12-31']
const saturday = 6
const sunday = 7

/**
 * Public holidays: Sundays, the fixed days, those that follow Easter, Midsummer Day and All Saints' Day.
 * As SFS 1989:253 1 § stands since 6 June became one of them in 2005; years before that are not covered.
 */
export function isSwedishHoliday(day: PlainDate): boolean {
  return (
    day.dayOfWeek === sunday ||
    fixedHolidays.includes(monthAndDay(day)) ||
    followsEaster(day) ||
    isMidsummerDay(day) ||
    isAllSaintsDay(day)
  )
}

/**
 * A day on which what the law asks for must at the latest be done. Saturdays, Midsummer Eve, Christmas Eve and
 * New Year's Eve are put on a level with holidays (SFS 1930:173 2 §).
 */
export function isWorkingDay(day: PlainDate): boolean {
  return day.dayOfWeek !== saturday && !isSwedishHoliday(day) && !isEve(day)
}

/** The day itself if it is a working day, else the first one after it (SFS 1930:173 2 §). */
export function nextWorkingDay(day: PlainDate): PlainDate {
  return isWorkingDay(day) ? day : nextWorkingDay(day.add({ days: 1 }))
}

function monthAndDay(day: PlainDate): string {
  return day.toString().slice(5)
}

function isEve(day: PlainDate): boolean {
  return eves.includes(monthAndDay(day)) || isMidsummerDay(day.add({ days: 1 }))
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

/** Good Friday, Easter Monday and Ascension Day; Easter and Whit Sunday are Sundays anyway. */
function followsEaster(day: PlainDate): boolean {
  const easter = easterSunday(day.year)
  return [-2, 1, 39].some((days) => easter.add({ days }).equals(day))
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
