// data: whom a visitor can be
import type { PlainText } from '@kedjan/sweden'
import { type CastHousehold, cast } from './cast.ts'

export interface StaffPersona {
  readonly organisationId: string
  /** Which of its staff, the first unless it says otherwise. */
  readonly number?: 2 | 3 | 'archivist'
  readonly role: PlainText
  readonly about: PlainText
}

export const staffPersonas: readonly StaffPersona[] = [
  {
    organisationId: 'MIGR',
    role: { sv: 'Handläggare för bosättning', en: 'Settlement officer', ar: 'مسؤول ملفات السكن' },
    about: {
      sv: 'Anvisar hushåll med tillstånd till kommuner och håller ihop kedjan. Får ingå överenskommelser och granska loggen.',
      en: 'Assigns households with a permit to municipalities and holds the chain together. May enter into agreements and audit the log.',
      ar: 'يعيّن بلديات للأسر الحاصلة على تصريح ويتابع السلسلة. يجوز له إبرام الاتفاقات ومراجعة السجل.',
    },
  },
  {
    organisationId: 'MIGR',
    number: 2,
    role: {
      sv: 'Svarar i gruppen för skyddade personuppgifter',
      en: 'Answers in the group for protected identities',
      ar: 'يجيب ضمن مجموعة الهويات المحمية',
    },
    about: {
      sv: 'Säger ja eller nej när en kollega ber om att få se ett skyddat hushåll.',
      en: 'Says yes or no when a colleague asks to see a protected household.',
      ar: 'يوافق أو يرفض حين يطلب زميل الاطلاع على أسرة محمية.',
    },
  },
  {
    organisationId: 'MIGR',
    number: 3,
    role: {
      sv: 'Granskar i gruppen för skyddade personuppgifter',
      en: 'Reviews in the group for protected identities',
      ar: 'يراجع ضمن مجموعة الهويات المحمية',
    },
    about: {
      sv: 'Ser efter i efterhand om det var rätt att öppna ett skyddat hushåll.',
      en: 'Looks afterwards whether it was right to open a protected household.',
      ar: 'ينظر لاحقاً في ما إذا كان فتح ملف أسرة محمية صحيحاً.',
    },
  },
  {
    organisationId: 'MIGR',
    number: 'archivist',
    role: { sv: 'Arkivansvarig', en: 'Archivist', ar: 'مسؤول الأرشيف' },
    about: {
      sv: 'Godkänner gallringslistor. Ser inga personer, bara vilka hushåll som ska tas bort.',
      en: 'Signs destruction lists. Sees no persons, only which households are to be removed.',
      ar: 'يوقّع قوائم الإتلاف. لا يرى أشخاصاً، بل الأسر التي ستُحذف فقط.',
    },
  },
  {
    organisationId: 'K1380',
    role: { sv: 'Samordnare för nyanlända', en: 'Coordinator for newcomers', ar: 'منسّق شؤون القادمين الجدد' },
    about: {
      sv: 'Har fått anvisningar att svara på och ska ordna bostad och mottagande. Får ingå överenskommelser och granska loggen.',
      en: 'Has anvisningar to answer, and is to arrange dwelling and reception. May enter into agreements and audit the log.',
      ar: 'لديه تعيينات عليه الرد عليها وترتيب السكن والاستقبال. يجوز له إبرام الاتفاقات ومراجعة السجل.',
    },
  },
  {
    organisationId: 'K0581',
    role: { sv: 'Samordnare för nyanlända', en: 'Coordinator for newcomers', ar: 'منسّق شؤون القادمين الجدد' },
    about: {
      sv: 'Tar emot hushåll i Norrköping. Ser ingenting om dem som anvisas till andra kommuner.',
      en: 'Receives households in Norrköping. Sees nothing of those assigned to other municipalities.',
      ar: 'يستقبل الأسر في نورشوبينغ، ولا يرى شيئاً عمّن عُيّنت لهم بلديات أخرى.',
    },
  },
  {
    organisationId: 'SKV',
    role: { sv: 'Handläggare för folkbokföring', en: 'Population registration officer', ar: 'مسؤول التسجيل السكاني' },
    about: {
      sv: 'Folkbokför hushåll som har fått en bostad och ger dem personnummer.',
      en: 'Registers households that have a dwelling and gives them personal identity numbers.',
      ar: 'يسجّل الأسر التي حصلت على سكن ويعطيها أرقاماً شخصية.',
    },
  },
  {
    organisationId: 'AF',
    role: { sv: 'Arbetsförmedlare', en: 'Employment officer', ar: 'موظف في مكتب العمل' },
    about: {
      sv: 'Skriver in vuxna i etableringen och anvisar dem till programmet.',
      en: 'Enrols adults for establishment and places them in the programme.',
      ar: 'يسجّل البالغين في الترسيخ ويوجّههم إلى البرنامج.',
    },
  },
  {
    organisationId: 'FK',
    role: { sv: 'Handläggare för ersättning', en: 'Benefit officer', ar: 'مسؤول الإعانات' },
    about: {
      sv: 'Tar emot ansökan om etableringsersättning och betalar den första gången.',
      en: 'Receives the application for establishment benefit and pays it the first time.',
      ar: 'يتلقى طلب إعانة الترسيخ ويدفعها أول مرة.',
    },
  },
  {
    organisationId: 'LST_N',
    role: { sv: 'Integrationshandläggare', en: 'Integration officer', ar: 'مسؤول الاندماج' },
    about: {
      sv: 'Beslutar kommuntal för kommunerna i Halland och följer mottagandet.',
      en: 'Decides kommuntal for the municipalities of Halland and follows the reception.',
      ar: 'يقرر أعداد البلديات في هالاند ويتابع الاستقبال.',
    },
  },
  {
    organisationId: 'REG_N',
    role: {
      sv: 'Samordnare för hälsoundersökningar',
      en: 'Coordinator of health examinations',
      ar: 'منسّق الفحوص الصحية',
    },
    about: {
      sv: 'Erbjuder nyinflyttade i Halland en hälsoundersökning.',
      en: 'Offers those who have moved to Halland a health examination.',
      ar: 'يعرض فحصاً صحياً على من انتقلوا إلى هالاند.',
    },
  },
  {
    organisationId: 'SO_0581',
    role: { sv: 'Servicehandläggare', en: 'Service officer', ar: 'موظف خدمة' },
    about: {
      sv: 'Möter besökare i Norrköping och svarar på förfrågningar från kommunen.',
      en: 'Meets visitors in Norrköping and answers requests from the municipality.',
      ar: 'يستقبل الزوار في نورشوبينغ ويجيب على طلبات البلدية.',
    },
  },
]

export interface PersonPersona {
  readonly subject: string
  readonly household: CastHousehold
  /** Which member, the reference person first. */
  readonly place: number
  readonly role: PlainText
  readonly about: PlainText
  readonly language: string
}

export const personPersonas: readonly PersonPersona[] = [
  {
    subject: 'person:story:1',
    household: cast.story,
    place: 0,
    role: { sv: 'Nyanländ, mamma till tre barn', en: 'Newcomer, mother of three', ar: 'قادمة جديدة، أم لثلاثة أطفال' },
    about: {
      sv: 'Har fått uppehållstillstånd och väntar på att kommunen ska svara. Läser arabiska.',
      en: 'Has a residence permit and waits for the municipality to answer. Reads Arabic.',
      ar: 'حصلت على تصريح إقامة وتنتظر رد البلدية. تقرأ العربية.',
    },
    language: 'ar',
  },
  {
    subject: 'person:story:2',
    household: cast.story,
    place: 1,
    role: { sv: 'Nyanländ, pappa till tre barn', en: 'Newcomer, father of three', ar: 'قادم جديد، أب لثلاثة أطفال' },
    about: {
      sv: 'Samma hushåll; behöver en bostad utan trappsteg.',
      en: 'The same household; needs a dwelling without steps.',
      ar: 'الأسرة نفسها؛ يحتاج إلى سكن بلا درج.',
    },
    language: 'ar',
  },
  {
    subject: 'person:settled:1',
    household: cast.settled,
    place: 0,
    role: { sv: 'Nyanländ, bor i Norrköping', en: 'Newcomer, lives in Norrköping', ar: 'قادم جديد يسكن في نورشوبينغ' },
    about: {
      sv: 'Är folkbokförd sedan i våras och följer sin etablering. Läser engelska.',
      en: 'Has been registered since spring and follows the own establishment. Reads English.',
      ar: 'مسجّل منذ الربيع ويتابع ترسيخه. يقرأ الإنجليزية.',
    },
    language: 'en',
  },
  {
    subject: 'person:waiting:1',
    household: cast.waiting,
    place: 0,
    role: {
      sv: 'Nyanländ, väntar på anvisning',
      en: 'Newcomer, waits for an anvisning',
      ar: 'قادم جديد ينتظر التعيين',
    },
    about: {
      sv: 'Har fått tillstånd men ännu ingen kommun. Läser engelska.',
      en: 'Has a permit but no municipality yet. Reads English.',
      ar: 'حصل على تصريح ولم تُعيّن له بلدية بعد. يقرأ الإنجليزية.',
    },
    language: 'en',
  },
]
