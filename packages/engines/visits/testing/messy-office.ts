import type { Errand, Household, InterpreterMode, OfficeDay, OfficeDays, Presence, Window } from '../day.ts'
import { placeBooked } from '../invent-booked.ts'
import { got, type Random, randomOf } from '../numbers.ts'

export interface Mess {
  readonly days: number
  readonly households: number
  readonly mostErrands: number
  readonly stepMinutes: number
  /** How long the office is open, in steps. */
  readonly steps: number
  readonly bookedShare: number
}

/** A small office in which every rule bites now and then: odd hours, walks, splitting, order, releases, rooms too small. */
export function messyOffice(seed: number, mess: Mess): OfficeDays {
  const random = randomOf(seed)
  const dates = Array.from({ length: mess.days }, (_, index) => `2026-11-${24 + index}`)
  const office: OfficeDays = {
    days: dates.map((date) => messyDay(date, mess, random)),
    households: Array.from({ length: mess.households }, (_, index) =>
      messyHousehold(`h${index}`, { dates, mess, random }),
    ),
    stepMinutes: mess.stepMinutes,
  }
  return placeBooked(office, { share: mess.bookedShare, random })
}

const opens = 540

function messyWindow({ steps, stepMinutes }: Mess, random: Random): Window {
  const from = random.below(3)
  const to = steps - random.below(3)
  return { from: opens + from * stepMinutes, to: opens + Math.max(from + 1, to) * stepMinutes }
}

function messyDay(date: string, mess: Mess, random: Random): OfficeDay {
  const { stepMinutes, steps } = mess
  const lunch = { from: opens + (steps >> 1) * stepMinutes, to: opens + ((steps >> 1) + 1) * stepMinutes }
  const modes: readonly InterpreterMode[] = ['site', 'video', 'phone']
  return {
    date,
    desks: ['A', 'A', 'B', 'B'].map((agency, index) => {
      const open = messyWindow(mess, random)
      const hasLunch = random.next() < 0.4 && lunch.from >= open.from && lunch.to <= open.to
      return {
        id: `d${index}`,
        agency,
        competences: random.next() < 0.7 ? ['x', 'y'] : ['x'],
        languages: random.next() < 0.4 ? ['ar'] : [],
        open: [open],
        ...(hasLunch ? { lunch } : {}),
      }
    }),
    rooms: [{ id: 'r0', seats: 1 + random.below(4), open: [messyWindow(mess, random)] }],
    interpreters: [0, 1].map((index) => ({
      id: `t${index}`,
      languages: index === 0 ? ['ar', 'ti'] : ['ar'],
      hours: [{ mode: got(modes, random.below(3)), ...messyWindow(mess, random) }],
    })),
    walks:
      random.next() < 0.5
        ? [
            { between: ['d0', 'd2'], minutes: stepMinutes },
            { between: ['d1', 'r0'], minutes: 3 },
          ]
        : [],
    booked: [],
  }
}

function messyHousehold(
  id: string,
  { dates, mess, random }: { dates: readonly string[]; mess: Mess; random: Random },
): Household {
  const adults = 1 + random.below(2)
  const children = random.below(3)
  return {
    id,
    language: got(['sv', 'ar', 'ar', 'ti'], random.below(4)),
    members: [
      ...Array.from({ length: adults }, (_, index) => ({ id: `a${index}`, kind: 'adult' as const })),
      ...Array.from({ length: children }, (_, index) => ({ id: `c${index}`, kind: 'child' as const })),
    ],
    canCome: dates.flatMap((date) => (random.next() < 0.85 ? [{ date, ...messyWindow(mess, random) }] : [])),
    maySplit: adults > 1 && random.next() < 0.5,
    papers: random.next() < 0.9 ? ['passport'] : [],
    errands: Array.from({ length: 1 + random.below(mess.mostErrands) }, (_, index) =>
      messyErrand(index, { dates, mess, random }),
    ),
  }
}

function messyErrand(
  index: number,
  { dates, mess, random }: { dates: readonly string[]; mess: Mess; random: Random },
): Errand {
  const { stepMinutes } = mess
  const presences: readonly Presence[] = ['one_adult', 'one_adult', 'every_adult', 'every_child', 'everybody']
  const release = { date: got(dates, random.below(dates.length)), minute: opens + random.below(3) * stepMinutes }
  return {
    id: `e${index}`,
    agency: random.next() < 0.5 ? 'A' : 'B',
    competence: random.next() < 0.8 ? 'x' : 'y',
    minutes: stepMinutes * (1 + random.below(2)),
    who: got(presences, random.below(presences.length)),
    after: index > 0 && random.next() < 0.3 ? [`e${random.below(index)}`] : [],
    ...(random.next() < 0.2 ? { notBefore: release } : {}),
    papers: random.next() < 0.2 ? ['passport'] : [],
    room: random.next() < 0.2,
    modes: random.next() < 0.7 ? ['site', 'video', 'phone'] : ['site'],
  }
}
