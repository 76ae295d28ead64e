import type { Language } from '@kedjan/contract'

const texts: Readonly<Record<string, Record<Language, string>>> = {
  'overview.read_person': { sv: 'Öppnade din sida', en: 'Opened your page', ar: 'فتحوا صفحتك' },
  'persons.compare_registrations': {
    sv: 'Kontrollerade om du är registrerad mer än en gång',
    en: 'Checked whether you are registered more than once',
    ar: 'تحققوا مما إذا كنت مسجّلاً أكثر من مرة',
  },
  'persons.find_known': {
    sv: 'Såg dina uppgifter när ett hushåll skulle registreras',
    en: 'Saw your details when a household was to be registered',
    ar: 'اطّلعوا على بياناتك عند تسجيل أسرة',
  },
  'log.read_lines': {
    sv: 'Granskade vad som står i loggen om dig',
    en: 'Reviewed what the log says about you',
    ar: 'راجعوا ما ورد عنك في السجل',
  },
  'handoffs.read_handoff': {
    sv: 'Läste överlämningen om dig',
    en: 'Read the hand-off about you',
    ar: 'قرأوا التسليم المتعلق بك',
  },
  'documents.list_documents': {
    sv: 'Såg vilka dokument som finns om dig',
    en: 'Saw which documents there are about you',
    ar: 'اطّلعوا على قائمة المستندات المتعلقة بك',
  },
  'documents.read_document': {
    sv: 'Öppnade ett dokument om dig',
    en: 'Opened a document about you',
    ar: 'فتحوا مستنداً عنك',
  },
  'documents.add_document': {
    sv: 'Lade till ett dokument om dig',
    en: 'Added a document about you',
    ar: 'أضافوا مستنداً عنك',
  },
  'documents.receive_content': {
    sv: 'Lade in innehållet i ett dokument om dig',
    en: 'Stored the content of a document about you',
    ar: 'حفظوا محتوى مستند عنك',
  },
  'own.send_document': { sv: 'Du skickade ett dokument', en: 'You sent a document', ar: 'أرسلتَ مستنداً' },
  'documents.withdraw_document': {
    sv: 'Tog tillbaka ett dokument om dig',
    en: 'Took back a document about you',
    ar: 'سحبوا مستنداً عنك',
  },
  'overview.print_plan': { sv: 'Skrev ut din plan', en: 'Printed your plan', ar: 'طبعوا خطتك' },
  'overview.write_letter': {
    sv: 'Skrev ett brev till dig om din anvisning',
    en: 'Wrote you a letter about your anvisning',
    ar: 'كتبوا لك رسالة عن تخصيصك إلى بلدية',
  },
  'overview.write_invitation': { sv: 'Skrev en inbjudan till dig', en: 'Wrote you an invitation', ar: 'كتبوا لك دعوة' },
  'notifications.open_link': {
    sv: 'Öppnade länken till förfrågan om dig',
    en: 'Opened the link to the question about you',
    ar: 'فتحوا رابط الطلب المتعلق بك',
  },
  'notifications.confirm_link': {
    sv: 'Skrev koden till förfrågan om dig',
    en: 'Wrote the code to the question about you',
    ar: 'كتبوا رمز الطلب المتعلق بك',
  },
  'notifications.read_as_guest': {
    sv: 'Läste förfrågan om dig',
    en: 'Read the question about you',
    ar: 'قرأوا الطلب المتعلق بك',
  },
  'notifications.answer_as_guest': {
    sv: 'Svarade på förfrågan om dig',
    en: 'Answered the question about you',
    ar: 'ردّوا على الطلب المتعلق بك',
  },
  'notifications.ask_as_guest': {
    sv: 'Frågade något om förfrågan om dig',
    en: 'Asked something about the question about you',
    ar: 'سألوا عن الطلب المتعلق بك',
  },
  'notifications.send_link': {
    sv: 'Skickade en länk så att förfrågan om dig kan besvaras',
    en: 'Sent a link so that the question about you can be answered',
    ar: 'أرسلوا رابطاً للرد على الطلب المتعلق بك',
  },
  'persons.read_protection': {
    sv: 'Läste hur dina uppgifter är skyddade',
    en: 'Read how your data is protected',
    ar: 'قرأوا كيفية حماية بياناتك',
  },
  'persons.protect': { sv: 'Skyddade dina uppgifter', en: 'Protected your data', ar: 'قاموا بحماية بياناتك' },
  'persons.lift_protection': {
    sv: 'Hävde ett skydd av dina uppgifter',
    en: 'Lifted one protection of your data',
    ar: 'رفعوا إحدى حمايات بياناتك',
  },
  'persons.ask_opening': {
    sv: 'Bad en kollega om att få se dina skyddade uppgifter',
    en: 'Asked a colleague to be let in to your protected data',
    ar: 'طلبوا من زميل السماح برؤية بياناتك المحمية',
  },
  'persons.answer_opening': {
    sv: 'Svarade en kollega som bad om att få se dina skyddade uppgifter',
    en: 'Answered a colleague who asked to see your protected data',
    ar: 'أجابوا زميلاً طلب رؤية بياناتك المحمية',
  },
  'persons.open': {
    sv: 'Fick se dina skyddade uppgifter, efter att två personer godkänt det',
    en: 'Was let in to your protected data, by the decision of two persons',
    ar: 'سُمح لهم برؤية بياناتك المحمية بقرار من شخصين',
  },
  'persons.close_opening': {
    sv: 'Stängde dina skyddade uppgifter igen',
    en: 'Closed your protected data again',
    ar: 'أغلقوا بياناتك المحمية من جديد',
  },
  'persons.review_opening': {
    sv: 'Kontrollerade i efterhand att det var rätt att se dina skyddade uppgifter',
    en: 'Looked back at whether it was right to see your protected data',
    ar: 'راجعوا لاحقاً ما إذا كان الاطلاع على بياناتك المحمية صحيحاً',
  },
}
const other = { sv: 'Arbetade med ditt ärende', en: 'Worked with your case', ar: 'عملوا على قضيتك' } satisfies Record<
  Language,
  string
>

/** What an organisation did, in words for the person. */
export function readingText(action: string, language: Language): string {
  return texts[action]?.[language] ?? other[language]
}
