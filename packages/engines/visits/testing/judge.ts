import type { Appointment, Desk, Errand, Household, OfficeDay, OfficeDays, Window } from '../day.ts'
import type { Plan } from '../plan.ts'

/**
 * A second opinion on plans, written from the rules alone: it goes minute by minute and shares nothing with the planner but its words.
 * Empty when a plan keeps every rule.
 */
export function judge(office: OfficeDays, plan: Plan): string[] {
  const planned = plan.visits.flatMap(({ appointments }) => appointments)
  const booked = office.days.flatMap((day) => day.booked)
  const own = booked.filter(({ household }) => office.households.some(({ id }) => id === household))
  const fresh = planned.filter((one) => !booked.some((other) => isSameErrand(one, other)))
  const strangers = booked.filter((one) => !own.includes(one))
  return [
    ...own.flatMap((one) => (planned.some((other) => sameText(one, other)) ? [] : [`booked moved: ${text(one)}`])),
    ...fresh.flatMap((one) => wrongAlone(office, one).map((wrong) => `${wrong}: ${text(one)}`)),
    ...wrongTogether(office, [...planned, ...strangers]),
    ...wrongCounts(office, plan, planned),
  ]
}

export function text({ date, household, errand, from, to, desk }: Appointment): string {
  return `${date} ${household} ${errand} ${from}-${to} at ${desk}`
}

function isSameErrand(one: Appointment, other: Appointment): boolean {
  return one.household === other.household && one.errand === other.errand
}

function sameText(one: Appointment, other: Appointment): boolean {
  return text(one) === text(other) && one.interpreter?.id === other.interpreter?.id && one.room === other.room
}

function everyMinute({ from, to }: Window, isRight: (minute: number) => boolean): boolean {
  for (let minute = from; minute < to; minute += 1) if (!isRight(minute)) return false
  return true
}

function isIn(windows: readonly Window[], minute: number): boolean {
  return windows.some(({ from, to }) => minute >= from && minute < to)
}

/** Rules that one appointment keeps or breaks by itself. */
export function wrongAlone(office: OfficeDays, one: Appointment): string[] {
  const day = office.days.find(({ date }) => date === one.date)
  const household = office.households.find(({ id }) => id === one.household)
  const errand = household?.errands.find(({ id }) => id === one.errand)
  const desk = day?.desks.find(({ id }) => id === one.desk)
  if (!day || !household || !errand || !desk) return ['unknown']
  const wrong: [boolean, string][] = [
    [one.to - one.from !== errand.minutes, 'length'],
    [one.from % office.stepMinutes !== 0, 'step'],
    [desk.agency !== errand.agency || !desk.competences.includes(errand.competence), 'competence'],
    [!everyMinute(one, (minute) => isIn(desk.open, minute) && !isIn(desk.lunch ? [desk.lunch] : [], minute)), 'hours'],
    [
      !everyMinute(one, (minute) =>
        isIn(
          household.canCome.filter(({ date }) => date === one.date),
          minute,
        ),
      ),
      'cannot come',
    ],
    [errand.papers.some((paper) => !household.papers.includes(paper)), 'paper'],
    [isTooEarly(errand, one), 'released later'],
    [!isRightCompany(household, errand, one.members), 'members'],
    [!isRightRoom(day, errand, one), 'room'],
    [!isUnderstood(day, { desk, household, errand }, one), 'language'],
  ]
  return wrong.flatMap(([isWrong, name]) => (isWrong ? [name] : []))
}

function isTooEarly({ notBefore }: Errand, one: Appointment): boolean {
  if (!notBefore) return false
  return one.date < notBefore.date || (one.date === notBefore.date && one.from < notBefore.minute)
}

function isRightCompany(household: Household, { who }: Errand, members: readonly string[]): boolean {
  const count = (kind: 'adult' | 'child', among: readonly string[]) =>
    household.members.filter((member) => member.kind === kind && among.includes(member.id)).length
  const all = household.members.map(({ id }) => id)
  const [adults, children] = [count('adult', members), count('child', members)]
  if (members.some((member) => !all.includes(member)) || new Set(members).size < members.length) return false
  switch (who) {
    case 'one_adult':
      return adults === 1 && children === 0
    case 'every_adult':
      return adults > 0 && adults === count('adult', all) && children === 0
    case 'every_child':
      return adults === 1 && children > 0 && children === count('child', all)
    case 'everybody':
      return adults > 0 && members.length === all.length
  }
}

function isRightRoom(day: OfficeDay, errand: Errand, one: Appointment): boolean {
  if (!errand.room) return one.room === undefined
  const room = day.rooms.find(({ id }) => id === one.room)
  return room !== undefined && room.seats >= one.members.length && everyMinute(one, (minute) => isIn(room.open, minute))
}

function isUnderstood(
  day: OfficeDay,
  { desk, household, errand }: { desk: Desk; household: Household; errand: Errand },
  one: Appointment,
): boolean {
  const { language } = household
  if (language === 'sv' || desk.languages.includes(language)) return one.interpreter === undefined
  const { interpreter } = one
  const found = day.interpreters.find(({ id }) => id === interpreter?.id)
  if (!found || !interpreter) return false
  const hours = found.hours.filter(({ mode }) => mode === interpreter.mode)
  const isRight = found.languages.includes(language) && errand.modes.includes(interpreter.mode)
  return isRight && everyMinute(one, (minute) => isIn(hours, minute))
}

/** Rules between appointments: nobody and nothing twice at once, walking, order. */
export function wrongTogether(office: OfficeDays, all: readonly Appointment[]): string[] {
  return all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => {
      const wrong = one.date === other.date ? wrongSameDay(office, one, other) : []
      const order = [...wrongOrder(office, one, other), ...wrongOrder(office, other, one)]
      return [...wrong, ...order].map((name) => `${name}: ${text(one)} and ${text(other)}`)
    }),
  )
}

function wrongSameDay(office: OfficeDays, one: Appointment, other: Appointment): string[] {
  const day = office.days.find(({ date }) => date === one.date)
  const isAtOnce = one.from < other.to && other.from < one.to
  const twice: [boolean, string][] = [
    [one.desk === other.desk, 'desk twice'],
    [one.room !== undefined && one.room === other.room, 'room twice'],
    [one.interpreter !== undefined && one.interpreter.id === other.interpreter?.id, 'interpreter twice'],
  ]
  const household = office.households.find(({ id }) => id === one.household)
  const isTogether =
    one.household === other.household &&
    (!household?.maySplit || one.members.some((member) => other.members.includes(member)))
  const [place, elsewhere] = [one.room ?? one.desk, other.room ?? other.desk]
  const walk = day?.walks.find(
    ({ between }) => between.includes(place) && between.includes(elsewhere) && place !== elsewhere,
  )
  const gap = one.from < other.from ? other.from - one.to : one.from - other.to
  return [
    ...twice.flatMap(([isSame, name]) => (isSame && isAtOnce ? [name] : [])),
    ...(isTogether && gap < (walk?.minutes ?? 0) ? ['person twice or no time to walk'] : []),
  ]
}

function wrongOrder(office: OfficeDays, first: Appointment, second: Appointment): string[] {
  if (first.household !== second.household) return []
  const errands = office.households.find(({ id }) => id === first.household)?.errands
  const mustFollow = errands?.find(({ id }) => id === second.errand)?.after.includes(first.errand) ?? false
  const follows = first.date < second.date || (first.date === second.date && first.to <= second.from)
  return mustFollow && !follows ? ['order'] : []
}

function wrongCounts(office: OfficeDays, plan: Plan, planned: readonly Appointment[]): string[] {
  const wrong: [boolean, string][] = []
  let open = 0
  for (const { id, errands } of office.households) {
    for (const errand of errands) {
      const times = planned.filter((one) => one.household === id && one.errand === errand.id).length
      const reasons = plan.unplanned.filter((one) => one.household === id && one.errand === errand.id).length
      open += times === 0 ? 1 : 0
      wrong.push([times + reasons !== 1, `${id} ${errand.id} has ${times} times and ${reasons} reasons`])
      const forerunners = errand.after.filter((before) => errands.some((one) => one.id === before))
      const isEarly =
        times === 1 &&
        forerunners.some((before) => !planned.some((one) => one.household === id && one.errand === before))
      const isBooked = office.days.some(({ booked }) =>
        booked.some((one) => one.household === id && one.errand === errand.id),
      )
      wrong.push([isEarly && !isBooked, `${id} ${errand.id} comes before what it waits for`])
    }
  }
  const waiting = plan.visits.reduce(
    (sum, visit) => sum + minutesAlone(visit.arrive, visit.leave, visit.appointments),
    0,
  )
  const days = new Set(planned.map(({ household, date }) => `${household} ${date}`))
  wrong.push([plan.figures.unplannedErrands !== open, 'figure of unplanned errands'])
  wrong.push([plan.figures.visits !== days.size || plan.visits.length !== days.size, 'figure of visits'])
  wrong.push([plan.figures.waitingMinutes !== waiting, `figure of waiting, ${waiting} minutes`])
  return wrong.flatMap(([isWrong, name]) => (isWrong ? [name] : []))
}

function minutesAlone(arrive: number, leave: number, appointments: readonly Appointment[]): number {
  let minutes = 0
  for (let minute = arrive; minute < leave; minute += 1) if (!isIn(appointments, minute)) minutes += 1
  return minutes
}
