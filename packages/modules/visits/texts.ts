// data: words about visits that are made on the server
import type { Language } from '@kedjan/contract'
import type { InterpreterMode, MovedBecause } from '@kedjan/engines/visits'

interface Words {
  readonly locale: string
  readonly modes: Record<InterpreterMode, string>
  readonly tradeOffs: {
    readonly oneVisit: string
    readonly visits: (count: number) => string
    readonly moreVisits: (count: number) => string
    readonly noWaiting: string
    readonly waiting: (minutes: number) => string
    readonly moreWaiting: (minutes: number) => string
    readonly earliest: string
    readonly anotherDay: (day: string) => string
    readonly later: (days: number) => string
    readonly onSite: string
    readonly atDistance: (how: string) => string
    readonly splits: string
    readonly left: (count: number) => string
  }
  readonly cannot: {
    readonly nobodyServes: (agency: string) => string
    readonly paperMissing: string
    readonly nobodyPresent: string
    readonly cannotCome: string
    readonly noRoom: (seats: number) => string
    readonly noInterpreter: string
    readonly neverFits: (needed: number, longest: number) => string
    readonly fullyBooked: string
    readonly waitsFor: (errand: string) => string
    readonly nearest: (day: string, time: string) => string
  }
  readonly moved: Record<MovedBecause, string>
  readonly visit: string
  readonly desk: (number: number) => string
  readonly bring: string
}

/** The Arabic is ours, without native review. */
export const words: Record<Language, Words> = {
  sv: {
    locale: 'sv-SE',
    modes: { site: 'på plats', video: 'på video', phone: 'på telefon' },
    tradeOffs: {
      oneVisit: 'Allt på ett besök.',
      visits: (count) => `${count} besök.`,
      moreVisits: (count) => `${count} besök fler än det bästa förslaget.`,
      noWaiting: 'Ingen väntan mellan ärendena.',
      waiting: (minutes) => `${minutes} minuters väntan mellan ärendena.`,
      moreWaiting: (minutes) => `${minutes} minuter mer väntan.`,
      earliest: 'Tidigaste dagen.',
      anotherDay: (day) => `Kan bli av ${day}.`,
      later: (days) => `${days} öppetdagar senare.`,
      onSite: 'Tolken är på plats.',
      atDistance: (how) => `Tolken är med ${how}.`,
      splits: 'Ni delar upp er mellan två bord.',
      left: (count) => `${count} ärenden ryms inte.`,
    },
    cannot: {
      nobodyServes: (agency) => `Ingen från ${agency} gör detta här.`,
      paperMissing: 'Det saknas papper.',
      nobodyPresent: 'Den som måste vara med hör inte till hushållet.',
      cannotCome: 'Det finns ingen öppen dag då ni kan komma.',
      noRoom: (seats) => `Det finns inget rum för ${seats} personer.`,
      noInterpreter: 'Det finns ingen tolk för språket.',
      neverFits: (needed, longest) =>
        `Ärendet tar ${needed} minuter, men längre än ${longest} minuter är det aldrig öppet.`,
      fullyBooked: 'Alla tider är bokade.',
      waitsFor: (errand) => `${errand} måste bli klart först.`,
      nearest: (day, time) => `Närmast är ${day} klockan ${time}.`,
    },
    moved: {
      desk_closes: 'Bordet stänger.',
      room_closes: 'Rummet stänger.',
      interpreter_away: 'Tolken kan inte komma.',
      desk_changes: 'Ärendet kan inte längre göras vid bordet.',
      interpreter_changes: 'Tolken tolkar inte längre språket.',
      household_cannot_come: 'Hushållet kan inte komma.',
      keeps_order: 'Ärendet kommer efter ett som flyttas.',
      same_visit: 'Hushållet får fortfarande allt på en gång.',
      makes_room: 'Tiden behövs för någon annan.',
    },
    visit: 'Besök',
    desk: (number) => `bord ${number}`,
    bring: 'Ta med',
  },
  en: {
    locale: 'en-GB',
    modes: { site: 'on site', video: 'by video', phone: 'by phone' },
    tradeOffs: {
      oneVisit: 'Everything at one visit.',
      visits: (count) => `${count} visits.`,
      moreVisits: (count) => `${count} visits more than the best offer.`,
      noWaiting: 'No waiting between errands.',
      waiting: (minutes) => `${minutes} minutes of waiting between errands.`,
      moreWaiting: (minutes) => `${minutes} minutes more waiting.`,
      earliest: 'The earliest day.',
      anotherDay: (day) => `Can be done on ${day}.`,
      later: (days) => `${days} open days later.`,
      onSite: 'The interpreter is there in person.',
      atDistance: (how) => `The interpreter takes part ${how}.`,
      splits: 'You share two desks between you.',
      left: (count) => `${count} errands do not fit.`,
    },
    cannot: {
      nobodyServes: (agency) => `Nobody from ${agency} does this here.`,
      paperMissing: 'Papers are missing.',
      nobodyPresent: 'Whoever must be there does not belong to the household.',
      cannotCome: 'There is no open day on which you can come.',
      noRoom: (seats) => `There is no room for ${seats} persons.`,
      noInterpreter: 'There is no interpreter of the language.',
      neverFits: (needed, longest) =>
        `The errand takes ${needed} minutes, but the place is never open longer than ${longest}.`,
      fullyBooked: 'Every time is booked.',
      waitsFor: (errand) => `${errand} has to be done first.`,
      nearest: (day, time) => `The nearest is ${day} at ${time}.`,
    },
    moved: {
      desk_closes: 'The desk closes.',
      room_closes: 'The room closes.',
      interpreter_away: 'The interpreter cannot come.',
      desk_changes: 'The errand can no longer be done at the desk.',
      interpreter_changes: 'The interpreter no longer interprets the language.',
      household_cannot_come: 'The household cannot come.',
      keeps_order: 'The errand comes after one that is moved.',
      same_visit: 'The household still gets everything at once.',
      makes_room: 'Somebody else needs the time.',
    },
    visit: 'Visit',
    desk: (number) => `desk ${number}`,
    bring: 'Bring',
  },
  ar: {
    locale: 'ar',
    modes: { site: 'حضورياً', video: 'بالفيديو', phone: 'بالهاتف' },
    tradeOffs: {
      oneVisit: 'كل شيء في زيارة واحدة.',
      visits: (count) => `عدد الزيارات: ${count}.`,
      moreVisits: (count) => `زيارات أكثر من أفضل عرض: ${count}.`,
      noWaiting: 'لا انتظار بين المعاملات.',
      waiting: (minutes) => `دقائق الانتظار بين المعاملات: ${minutes}.`,
      moreWaiting: (minutes) => `انتظار أطول بمقدار ${minutes} دقيقة.`,
      earliest: 'أقرب يوم.',
      anotherDay: (day) => `يمكن إنجازها يوم ${day}.`,
      later: (days) => `بعد ${days} من أيام العمل.`,
      onSite: 'المترجم حاضر في المكان.',
      atDistance: (how) => `يشارك المترجم ${how}.`,
      splits: 'تتوزعون على مكتبين.',
      left: (count) => `معاملات لا يتسع لها الوقت: ${count}.`,
    },
    cannot: {
      nobodyServes: (agency) => `لا أحد من ${agency} يقوم بهذا هنا.`,
      paperMissing: 'هناك أوراق ناقصة.',
      nobodyPresent: 'الشخص المطلوب حضوره ليس من الأسرة.',
      cannotCome: 'لا يوجد يوم عمل يمكنكم الحضور فيه.',
      noRoom: (seats) => `لا توجد غرفة تتسع لعدد ${seats}.`,
      noInterpreter: 'لا يوجد مترجم لهذه اللغة.',
      neverFits: (needed, longest) =>
        `تحتاج المعاملة إلى ${needed} دقيقة، ولا يفتح المكان أكثر من ${longest} دقيقة متواصلة.`,
      fullyBooked: 'كل المواعيد محجوزة.',
      waitsFor: (errand) => `يجب إنجاز «${errand}» أولاً.`,
      nearest: (day, time) => `أقرب موعد ${day} الساعة ${time}.`,
    },
    moved: {
      desk_closes: 'سيُغلق المكتب.',
      room_closes: 'ستُغلق الغرفة.',
      interpreter_away: 'لا يستطيع المترجم الحضور.',
      desk_changes: 'لم يعد بالإمكان إنجاز المعاملة في هذا المكتب.',
      interpreter_changes: 'لم يعد المترجم يترجم هذه اللغة.',
      household_cannot_come: 'لا تستطيع الأسرة الحضور.',
      keeps_order: 'تأتي المعاملة بعد أخرى نُقلت.',
      same_visit: 'لتنجز الأسرة كل شيء مرة واحدة.',
      makes_room: 'يحتاج شخص آخر إلى هذا الوقت.',
    },
    visit: 'زيارة',
    desk: (number) => `مكتب ${number}`,
    bring: 'أحضروا معكم',
  },
}
