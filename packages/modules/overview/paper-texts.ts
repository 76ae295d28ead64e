import type { Language } from '@kedjan/contract'
import { type PlainDate, parsePlainDate } from '@kedjan/kernel'

/** Words of the documents that are made for a person. The Arabic is ours, without native review. */
export const paperTexts = {
  sv: {
    plan: 'Din plan',
    planLead: 'Det här har hänt, det här händer nu och det här kommer sedan. Planen skrevs ut',
    done: 'Klart',
    now: 'Nu',
    later: 'Senare',
    none: 'Inget just nu.',
    responsible: 'Ansvarig:',
    doneOn: 'Klart',
    atLatest: 'Senast',
    expected: 'Brukar vara klart',
    contacts: 'Så når du dem',
    page: 'Sida',
    foot: 'Skriven av Kedjan',
    greeting: 'Hej',
    basis: 'Grund:',
    invitation: 'Välkommen',
    book: 'Boka själv på mobilen',
    bookHow: 'Rikta mobilens kamera mot rutan, eller skriv adressen. Logga in och välj en tid.',
    bookAlt: 'Ruta för mobilens kamera: sidan där du bokar tid',
    where: 'Var:',
    bring: 'Ta med:',
    interpreter: 'Tolk:',
    persons: 'Gäller:',
    receiveBy: 'Senaste dag:',
    agreedDay: 'Dag för flytten:',
    noDay: 'Kommunen hör av sig om vilken dag ni kan flytta.',
  },
  en: {
    plan: 'Your plan',
    planLead: 'This has happened, this is happening now and this comes later. The plan was printed',
    done: 'Done',
    now: 'Now',
    later: 'Later',
    none: 'Nothing at the moment.',
    responsible: 'Responsible:',
    doneOn: 'Done',
    atLatest: 'By',
    expected: 'Usually done',
    contacts: 'How to reach them',
    page: 'Page',
    foot: 'Written by Kedjan',
    greeting: 'Hello',
    basis: 'Basis:',
    invitation: 'Welcome',
    book: 'Book a time yourself on your phone',
    bookHow: 'Point the camera of your phone at the square, or type the address. Sign in and choose a time.',
    bookAlt: 'Square for the camera of a phone: the page where you book a time',
    where: 'Where:',
    bring: 'Bring:',
    interpreter: 'Interpreter:',
    persons: 'Concerns:',
    receiveBy: 'Last day:',
    agreedDay: 'Day of the move:',
    noDay: 'The municipality will tell you which day you can move.',
  },
  ar: {
    plan: 'خطتك',
    planLead: 'هذا ما حدث، وهذا ما يحدث الآن، وهذا ما سيأتي لاحقاً. طُبعت الخطة في',
    done: 'تمّ',
    now: 'الآن',
    later: 'لاحقاً',
    none: 'لا شيء في الوقت الحالي.',
    responsible: 'الجهة المسؤولة:',
    doneOn: 'تمّ في',
    atLatest: 'في موعد أقصاه',
    expected: 'عادةً يكتمل في',
    contacts: 'كيف تتواصل معهم',
    page: 'صفحة',
    foot: 'كُتبت بواسطة Kedjan',
    greeting: 'مرحباً',
    basis: 'الأساس القانوني:',
    invitation: 'أهلاً وسهلاً',
    book: 'احجز موعداً بنفسك من الهاتف',
    bookHow: 'وجّه كاميرا الهاتف إلى المربع أو اكتب العنوان، ثم سجّل الدخول واختر موعداً.',
    bookAlt: 'مربع لكاميرا الهاتف: صفحة حجز الموعد',
    where: 'المكان:',
    bring: 'أحضر معك:',
    interpreter: 'المترجم:',
    persons: 'يخصّ:',
    receiveBy: 'آخر يوم:',
    agreedDay: 'يوم الانتقال:',
    noDay: 'ستتواصل البلدية معكم بشأن اليوم الذي يمكنكم الانتقال فيه.',
  },
} satisfies Record<Language, Record<string, string>>

const unreviewed = {
  sv: 'Ingen som har språket som modersmål har gått igenom texten ännu. Den svenska texten gäller.',
  en: 'No native reader has gone through this text yet. The Swedish text applies.',
  ar: 'لم يراجع متحدث أصلي هذا النص بعد. النص السويدي هو المعتمد.',
} satisfies Record<Language, string>

/** What stands on a document whose words no native reader has gone through; null where somebody has. */
export function unreviewedNote(language: Language, isReviewed: boolean): string | null {
  return isReviewed ? null : unreviewed[language]
}

/** A household's municipality, and when it is to be received there. */
export function anvisningWords(
  language: Language,
  municipality: string,
  by: string,
): { title: string; told: string[] } {
  switch (language) {
    case 'sv':
      return {
        title: `Ni är anvisade till ${municipality}`,
        told: [
          `Migrationsverket har beslutat att ${municipality} ska ta emot er, senast ${by}. Kommunen ordnar en bostad åt er.`,
        ],
      }
    case 'en':
      return {
        title: `You are assigned to ${municipality}`,
        told: [
          `Migrationsverket has decided that ${municipality} is to receive you, by ${by}. The municipality finds you a home.`,
        ],
      }
    case 'ar':
      return {
        title: `تم تخصيصكم إلى ${municipality}`,
        told: [`قررت مصلحة الهجرة أن تستقبلكم ${municipality} في موعد أقصاه ${by}. ستوفر لكم البلدية مسكناً.`],
      }
  }
}

const locales = { sv: 'sv-SE', en: 'en-GB', ar: 'ar-u-nu-latn' } satisfies Record<Language, string>

/** A day in words; digits as they stand on every other letter in Sweden. */
export function dayInWords(day: string | PlainDate, language: Language): string {
  const date = typeof day === 'string' ? parsePlainDate(day) : day
  return date ? date.toLocaleString(locales[language], { dateStyle: 'long' }) : String(day)
}
