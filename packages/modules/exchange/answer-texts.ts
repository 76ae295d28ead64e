// data: what an answer says in words, where no row of the law says it
import type { PlainText } from '@kedjan/sweden'
import type { ForbiddenReason } from './answer.ts'

export const forbiddenTexts = {
  same_organisation: {
    sv: 'Uppgiften är redan hos er. Mellan nämnder i samma kommun prövar ni sekretessen själva.',
    en: 'You already hold this. Between boards of the same municipality you assess secrecy yourselves.',
    ar: 'المعلومة موجودة لديكم أصلاً، وبين لجان البلدية الواحدة تقيّمون السرية بأنفسكم.',
  },
  protected_person: {
    sv: 'Personen har skyddade uppgifter. Inget lämnas utan att en handläggare uttryckligen har sagt det.',
    en: 'The person is protected. Nothing is told unless an officer has expressly said so.',
    ar: 'بيانات الشخص محمية، ولا يُسلَّم شيء إلا إذا قرر موظف ذلك صراحة.',
  },
  protected_by_itself: {
    sv: 'Personen har skyddade uppgifter. Då lämnas inget av sig självt, bara för hand.',
    en: 'The person is protected. Then nothing is told by itself, only by hand.',
    ar: 'بيانات الشخص محمية، فلا يُسلَّم شيء تلقائياً بل يدوياً فقط.',
  },
  stays_with_holder: {
    sv: 'Uppgiften stannar hos den som har den.',
    en: 'This stays with whoever holds it.',
    ar: 'تبقى المعلومة لدى من يملكها.',
  },
  secrecy_does_not_yield: {
    sv: 'Bestämmelsen gäller inte uppgifter från vården eller socialtjänsten.',
    en: 'The rule does not cover data of health care or social services.',
    ar: 'لا تشمل القاعدة بيانات الرعاية الصحية أو الخدمات الاجتماعية.',
  },
  about_children_only: {
    sv: 'Bestämmelsen gäller bara barn.',
    en: 'The rule is about children only.',
    ar: 'تخص القاعدة الأطفال فقط.',
  },
  not_as_a_standing_flow: {
    sv: 'Det här får bara lämnas efter ett beslut i varje fall, inte löpande.',
    en: 'This may be told only by a decision in each case, not as a standing flow.',
    ar: 'لا يُسلَّم هذا إلا بقرار في كل حالة، لا بشكل دائم.',
  },
  no_agreement: {
    sv: 'Löpande utbyte kräver att båda har anslutit sig till en överenskommelse.',
    en: 'A standing flow asks that both have joined an agreement.',
    ar: 'التبادل الدائم يشترط انضمام الجهتين إلى اتفاق.',
  },
  no_basis: {
    sv: 'Ingen bestämmelse som gäller den dagen låter någon lämna uppgiften för det här ändamålet.',
    en: 'No rule in force that day lets anyone pass this on for this purpose.',
    ar: 'لا توجد قاعدة سارية في ذلك اليوم تسمح بتسليم المعلومة لهذا الغرض.',
  },
} satisfies Record<ForbiddenReason, PlainText>

export const notInForce: PlainText = {
  sv: 'Bestämmelsen gäller inte den dagen. En jurist behöver bedöma om något annat gör det möjligt.',
  en: 'The rule is not in force that day. A lawyer has to assess whether anything else makes it possible.',
  ar: 'القاعدة غير سارية في ذلك اليوم، ويلزم تقييم قانوني لمعرفة هل يتيحه شيء آخر.',
}

export const noPersonalData: PlainText = {
  sv: 'Det är inga personuppgifter. Alla får veta det.',
  en: 'This is no personal data. Everybody may know it.',
  ar: 'ليست هذه بيانات شخصية، ويجوز للجميع معرفتها.',
}

export const lockTexts = {
  unknown_secrecy: {
    sv: 'Vilken sekretess som gäller här är inte utrett.',
    en: 'Which secrecy applies here has not been settled.',
    ar: 'لم يُحسم أي سرية تسري هنا.',
  },
  by_duty: {
    sv: 'Behandlingen följer av en rättslig förpliktelse (dataskyddsförordningen 6.1 c).',
    en: 'Processing follows from a legal obligation (data protection regulation 6.1 c).',
    ar: 'تستند المعالجة إلى التزام قانوني (لائحة حماية البيانات 6.1 ج).',
  },
  by_task: {
    sv: 'Behandlingen behövs för en uppgift av allmänt intresse (dataskyddsförordningen 6.1 e). Samtycke är inte grunden.',
    en: 'Processing is needed for a task in the public interest (data protection regulation 6.1 e). Consent is not the ground.',
    ar: 'المعالجة لازمة لمهمة تخدم المصلحة العامة (لائحة حماية البيانات 6.1 هـ)، والموافقة ليست هي الأساس.',
  },
  by_duty_sensitive: {
    sv: 'Behandlingen följer av en rättslig förpliktelse, och uppgiften är känslig: bara det som är nödvändigt (dataskyddsförordningen 6.1 c och 9.2 g).',
    en: 'Processing follows from a legal obligation, and the data is sensitive: only what is necessary (data protection regulation 6.1 c and 9.2 g).',
    ar: 'تستند المعالجة إلى التزام قانوني، والمعلومة حساسة فلا يُعالَج إلا اللازم (لائحة حماية البيانات 6.1 ج و9.2 ز).',
  },
  by_task_sensitive: {
    sv: 'Uppgiften är känslig: bara det som är nödvändigt för en uppgift av allmänt intresse (dataskyddsförordningen 6.1 e och 9.2 g). Samtycke är inte grunden.',
    en: 'The data is sensitive: only what a task in the public interest needs (data protection regulation 6.1 e and 9.2 g). Consent is not the ground.',
    ar: 'المعلومة حساسة فلا يُعالَج إلا ما يلزم لمهمة تخدم المصلحة العامة (لائحة حماية البيانات 6.1 هـ و9.2 ز)، والموافقة ليست هي الأساس.',
  },
  before_regulation: {
    sv: 'Behandlingen behövs för en uppgift i lag eller av allmänt intresse, enligt den lag om personuppgifter som gällde då.',
    en: 'Processing is needed for a task in law or in the public interest, by the act on personal data of that time.',
    ar: 'المعالجة لازمة لمهمة قانونية أو تخدم المصلحة العامة، وفق قانون البيانات الشخصية الساري آنذاك.',
  },
  no_purpose: {
    sv: 'Det finns inget ändamål i lag som uppgiften får lämnas för.',
    en: 'There is no purpose in law for which this may be told.',
    ar: 'لا يوجد غرض قانوني يجوز تسليم المعلومة من أجله.',
  },
  purpose_to_assess: {
    sv: 'Om ändamålet räcker behöver en jurist bedöma.',
    en: 'Whether the purpose is enough, a lawyer has to assess.',
    ar: 'هل يكفي الغرض أمر يلزم تقييمه قانونياً.',
  },
  case_by_case: {
    sv: 'Uppgiften lämnas i det enskilda fallet.',
    en: 'It is told in the single case.',
    ar: 'تُسلَّم المعلومة في كل حالة على حدة.',
  },
  when_asked: {
    sv: 'Uppgiften lämnas bara när mottagaren har bett om den.',
    en: 'It is told only when the recipient has asked for it.',
    ar: 'لا تُسلَّم المعلومة إلا إذا طلبها المتلقي.',
  },
  by_agreement: {
    sv: 'Båda har anslutit sig till en överenskommelse om löpande utbyte.',
    en: 'Both have joined an agreement on a standing flow.',
    ar: 'انضمت الجهتان إلى اتفاق على تبادل دائم.',
  },
} satisfies Record<string, PlainText>
