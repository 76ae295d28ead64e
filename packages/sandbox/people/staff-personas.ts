// data: members of staff whom a visitor can be
import type { PlainText } from '@kedjan/sweden'

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
  {
    organisationId: 'K1380',
    number: 2,
    role: { sv: 'Överförmyndarhandläggare', en: 'Chief guardian’s officer', ar: 'موظف مراقب الأوصياء' },
    about: {
      sv: 'Utser god man för barn som har kommit ensamma, och säger till när de behöver en vårdnadshavare.',
      en: 'Appoints interim guardians for children who came alone, and says when they need a guardian.',
      ar: 'يعيّن وصياً مؤقتاً للأطفال القادمين وحدهم ويُبلّغ عند حاجتهم إلى وليّ.',
    },
  },
  {
    organisationId: 'REG_N',
    number: 2,
    role: { sv: 'Sjuksköterska', en: 'Nurse', ar: 'ممرضة' },
    about: {
      sv: 'Gör hälsoundersökningar i Halland. Vad de visar stannar i vården om inte personen säger ja.',
      en: 'Makes health examinations in Halland. What they show stays in health care unless the person agrees.',
      ar: 'تجري الفحوص الصحية في هالاند. تبقى نتائجها في الرعاية الصحية ما لم يوافق الشخص.',
    },
  },
  {
    organisationId: 'EMB_AMMAN',
    role: { sv: 'Handläggare på en ambassad', en: 'Embassy officer', ar: 'موظف في سفارة' },
    about: {
      sv: 'Tar emot ansökningar från familjer, håller intervjuer och lämnar ut beslut och kort.',
      en: 'Receives applications from families, holds interviews and hands out decisions and cards.',
      ar: 'يتلقى طلبات العائلات ويجري المقابلات ويسلّم القرارات والبطاقات.',
    },
  },
  {
    organisationId: 'UNI_LU',
    role: { sv: 'Antagningshandläggare', en: 'Admissions officer', ar: 'موظف قبول' },
    about: {
      sv: 'Antar studenter från andra länder och berättar för Migrationsverket om någon inte registrerar sig.',
      en: 'Admits students from other countries and tells Migrationsverket when somebody does not enrol.',
      ar: 'يقبل طلاباً من بلدان أخرى ويُخبر مصلحة الهجرة إذا لم يسجّل أحدهم.',
    },
  },
  {
    organisationId: 'POL',
    role: { sv: 'Gränspolis', en: 'Border police officer', ar: 'شرطي حدود' },
    about: {
      sv: 'Tar emot den som söker asyl vid gränsen och genomför beslut om att lämna Sverige.',
      en: 'Receives whoever applies for asylum at the border and carries out decisions to leave Sweden.',
      ar: 'يستقبل من يطلب اللجوء عند الحدود وينفّذ قرارات مغادرة السويد.',
    },
  },
  {
    organisationId: 'MD_GOTEBORG',
    role: { sv: 'Domstolshandläggare', en: 'Court clerk', ar: 'موظف محكمة' },
    about: {
      sv: 'Tar emot överklaganden från Migrationsverket och meddelar när en dom har fått laga kraft.',
      en: 'Receives appeals from Migrationsverket and tells when a judgment is final.',
      ar: 'يتلقى الطعون من مصلحة الهجرة ويُبلّغ عندما يصبح الحكم نهائياً.',
    },
  },
  {
    organisationId: 'SO_0581',
    number: 2,
    role: { sv: 'Samordnare för mötesplatsen', en: 'Coordinator of the meeting place', ar: 'منسق مكان اللقاء' },
    about: {
      sv: 'Ordnar bord, tolkar och tider i Norrköping och planerar om när någon blir sjuk.',
      en: 'Arranges desks, interpreters and hours in Norrköping, and replans when somebody falls ill.',
      ar: 'يرتب المكاتب والمترجمين والأوقات في نورشوبينغ ويعيد التخطيط عند المرض.',
    },
  },
]
