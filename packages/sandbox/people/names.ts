// data: given names that people really bear, with family names that mean "example", "test" or "trial"
/** A name in Latin letters, and as it is written where those letters are not used. */
export type Name = readonly [latin: string, asWritten?: string]

export interface Speakers {
  readonly language: string
  readonly citizenships: readonly string[]
  readonly women: readonly Name[]
  readonly men: readonly Name[]
  /** Plainly synthetic. Where the language bends family names by sex, the form for women comes second. */
  readonly families: readonly (readonly [Name, Name?])[]
  readonly weight: number
}

export const speakers: readonly Speakers[] = [
  {
    language: 'ar',
    citizenships: ['SY', 'SY', 'SY', 'IQ', 'SD', 'YE'],
    weight: 30,
    women: [
      ['Amina', 'أمينة'],
      ['Fatima', 'فاطمة'],
      ['Mariam', 'مريم'],
      ['Layla', 'ليلى'],
      ['Nour', 'نور'],
      ['Huda', 'هدى'],
      ['Rania', 'رانيا'],
      ['Salma', 'سلمى'],
      ['Zainab', 'زينب'],
      ['Yasmin', 'ياسمين'],
    ],
    men: [
      ['Karim', 'كريم'],
      ['Omar', 'عمر'],
      ['Yusuf', 'يوسف'],
      ['Ahmad', 'أحمد'],
      ['Khalid', 'خالد'],
      ['Hassan', 'حسن'],
      ['Samir', 'سمير'],
      ['Tariq', 'طارق'],
      ['Ibrahim', 'إبراهيم'],
      ['Rami', 'رامي'],
    ],
    families: [
      [['al-Tajribi', 'التجريبي']],
      [['al-Ikhtibari', 'الاختباري']],
      [['Mithal', 'مثال']],
      [['Namudhaj', 'نموذج']],
    ],
  },
  {
    language: 'prs',
    citizenships: ['AF'],
    weight: 16,
    women: [
      ['Zahra', 'زهرا'],
      ['Maryam', 'مریم'],
      ['Shabnam', 'شبنم'],
      ['Nargis', 'نرگس'],
      ['Parwana', 'پروانه'],
      ['Farzana', 'فرزانه'],
      ['Sahar', 'سحر'],
    ],
    men: [
      ['Mohammad', 'محمد'],
      ['Ali', 'علی'],
      ['Hamid', 'حمید'],
      ['Jawad', 'جواد'],
      ['Mahdi', 'مهدی'],
      ['Farid', 'فرید'],
      ['Nasir', 'ناصر'],
    ],
    families: [[['Azmayeshi', 'آزمایشی']], [['Namuna', 'نمونه']], [['Mesali', 'مثالی']]],
  },
  {
    language: 'fa',
    citizenships: ['IR'],
    weight: 6,
    women: [
      ['Shirin', 'شیرین'],
      ['Mina', 'مینا'],
      ['Nasrin', 'نسرین'],
      ['Parisa', 'پریسا'],
    ],
    men: [
      ['Dariush', 'داریوش'],
      ['Behrouz', 'بهروز'],
      ['Arash', 'آرش'],
      ['Omid', 'امید'],
    ],
    families: [[['Azmayeshi', 'آزمایشی']], [['Nemuneh', 'نمونه']]],
  },
  {
    language: 'so',
    citizenships: ['SO'],
    weight: 9,
    women: [['Hodan'], ['Ifrah'], ['Sahra'], ['Ayaan'], ['Fadumo'], ['Deeqa']],
    men: [['Abdi'], ['Mahad'], ['Liban'], ['Guled'], ['Warsame'], ['Jama']],
    families: [[['Tijaabo']], [['Tusaale']]],
  },
  {
    language: 'ti',
    citizenships: ['ER', 'ER', 'ET'],
    weight: 10,
    women: [
      ['Selam', 'ሰላም'],
      ['Hiwet', 'ህይወት'],
      ['Rahel', 'ራሄል'],
      ['Luwam', 'ሉዋም'],
      ['Saba', 'ሳባ'],
    ],
    men: [
      ['Samuel', 'ሳሙኤል'],
      ['Dawit', 'ዳዊት'],
      ['Yonas', 'ዮናስ'],
      ['Filmon', 'ፊልሞን'],
      ['Tesfay', 'ተስፋይ'],
    ],
    families: [[['Fetena', 'ፈተና']], [['Abnet', 'ኣብነት']]],
  },
  {
    language: 'uk',
    citizenships: ['UA'],
    weight: 17,
    women: [
      ['Oksana', 'Оксана'],
      ['Olena', 'Олена'],
      ['Iryna', 'Ірина'],
      ['Kateryna', 'Катерина'],
      ['Sofiia', 'Софія'],
      ['Nadiia', 'Надія'],
    ],
    men: [
      ['Andrii', 'Андрій'],
      ['Dmytro', 'Дмитро'],
      ['Bohdan', 'Богдан'],
      ['Ivan', 'Іван'],
      ['Maksym', 'Максим'],
      ['Taras', 'Тарас'],
    ],
    families: [
      [
        ['Zrazkovyi', 'Зразковий'],
        ['Zrazkova', 'Зразкова'],
      ],
      [
        ['Probnyi', 'Пробний'],
        ['Probna', 'Пробна'],
      ],
      [
        ['Testovyi', 'Тестовий'],
        ['Testova', 'Тестова'],
      ],
    ],
  },
  {
    language: 'en',
    citizenships: ['UG', 'NG', 'CD'],
    weight: 6,
    women: [['Grace'], ['Joy'], ['Esther'], ['Ruth'], ['Mercy']],
    men: [['Daniel'], ['Joseph'], ['Emmanuel'], ['Peter'], ['Isaac']],
    families: [[['Example']], [['Testman']], [['Sample']]],
  },
  {
    language: 'kmr',
    citizenships: ['SY', 'IQ', 'TR'],
    weight: 6,
    women: [['Rojîn'], ['Berfîn'], ['Hêvî'], ['Dilan']],
    men: [['Azad'], ['Baran'], ['Serhat'], ['Ciwan']],
    families: [[['Nimûne']], [['Ceribandin']]],
  },
]

/** "Of the example": kept for a written household, so that nobody drawn is called the same. */
export const keptFamily = 'al-Namudhaji'

/** Whether a family name is one of those that say of themselves that they are made up. */
export function isSyntheticFamily(family: string): boolean {
  const isDrawn = speakers.some(({ families }) => families.some((forms) => forms.some((form) => form?.[0] === family)))
  return isDrawn || family === keptFamily
}
