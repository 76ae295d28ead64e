// data: the rules by which secrecy yields, in the order in which they are tried
import type { SecrecyBreakingRule } from './legal-basis.ts'

/** The first day that the tables cover; the act is older. */
const start = '2015-01-01'

function paragraphs(chapter: number, first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `${chapter} kap. ${first + index} §`)
}

export const secrecyBreakingRules: readonly SecrecyBreakingRule[] = [
  {
    key: 'duty',
    from: start,
    source: 'SFS 2009:400 10 kap. 28 §',
    excludes: [],
    sentence: {
      sv: 'Sekretessen bryts av en skyldighet att lämna uppgiften i lag eller förordning.',
      en: 'Secrecy yields to a duty to tell in an act or ordinance.',
      ar: 'تسقط السرية أمام واجب الإخبار المنصوص عليه في قانون أو لائحة.',
    },
  },
  {
    key: 'consent',
    from: start,
    source: 'SFS 2009:400 10 kap. 1 §',
    excludes: [],
    sentence: {
      sv: 'Personen kan själv häva den sekretess som skyddar personen. Ett barn gör det genom sin vårdnadshavare.',
      en: 'The person can lift the secrecy that protects the person. A child does so through its guardian.',
      ar: 'يمكن للشخص أن يرفع السرية التي تحميه، والطفل يفعل ذلك عبر ولي أمره.',
    },
  },
  {
    key: 'own_work',
    from: start,
    source: 'SFS 2009:400 10 kap. 2 §',
    excludes: [],
    sentence: {
      sv: 'Uppgiften får lämnas när den egna uppgiften hos den som lämnar den kräver det. Undantaget är snävt.',
      en: 'It may be told where the task of the one who tells requires it. The exception is narrow.',
      ar: 'يجوز الإخبار حين يقتضيه عمل الجهة المخبرة نفسها، وهو استثناء ضيق.',
    },
  },
  {
    key: 'commission',
    from: '2023-07-01',
    source: 'SFS 2009:400 10 kap. 2 a §',
    mark: 'recall',
    excludes: [],
    sentence: {
      sv: 'En leverantör får lagra och bearbeta uppgifter tekniskt för en myndighet, om det inte är olämpligt.',
      en: 'A supplier may store and process data technically for an authority, unless that is unsuitable.',
      ar: 'للمورّد أن يخزن البيانات ويعالجها تقنياً لحساب سلطة ما لم يكن ذلك غير مناسب.',
    },
  },
  {
    key: 'party',
    from: start,
    source: 'SFS 2009:400 10 kap. 3 §',
    excludes: [],
    sentence: {
      sv: 'Den som är part får se det som finns i det egna ärendet.',
      en: 'A party may see what there is in the own case.',
      ar: 'للطرف أن يطّلع على ما في قضيته.',
    },
  },
  {
    key: 'wrong_payments',
    from: '2025-12-01',
    source: 'SFS 2009:400 10 kap. 15 a §',
    excludes: [
      '24 kap. 2 a §',
      '24 kap. 8 §',
      ...paragraphs(25, 1, 5),
      '25 kap. 8 §',
      '26 kap. 1 a §',
      '26 kap. 3 §',
      '26 kap. 4 §',
      '26 kap. 6 §',
      '29 kap. 1 §',
      '29 kap. 2 §',
      '31 kap. 1 §',
      '31 kap. 2 §',
      '31 kap. 12 §',
      '33 kap. 2 §',
      '33 kap. 4 a §',
      '36 kap. 3 §',
      '40 kap. 2 §',
      '40 kap. 5 §',
    ],
    sentence: {
      sv: 'Sekretessen viker mellan myndigheter när uppgiften behövs mot felaktiga ersättningar, om inte övervägande skäl talar för den.',
      en: 'Secrecy yields between authorities where the data is needed against wrong benefits, unless overriding reasons favour it.',
      ar: 'تسقط السرية بين السلطات حين تلزم المعلومة لمنع الإعانات الخاطئة، ما لم تغلب أسبابها.',
    },
  },
  {
    key: 'payments_duty',
    from: '2024-07-01',
    source: 'SFS 2024:307 3 §',
    excludes: [...paragraphs(25, 1, 8), ...paragraphs(26, 1, 6)],
    sentence: {
      sv: 'Skyldigheten att berätta för att rätta betalningar gäller inte vården och socialtjänsten.',
      en: 'The duty to tell in order to put payments right does not cover health care and social services.',
      ar: 'واجب الإخبار لتصحيح المدفوعات لا يشمل الرعاية الصحية والخدمات الاجتماعية.',
    },
  },
  {
    key: 'supervision',
    from: start,
    source: 'SFS 2009:400 10 kap. 17 §',
    excludes: [],
    sentence: {
      sv: 'Den som granskar eller har tillsyn får det som granskningen kräver.',
      en: 'Whoever audits or supervises gets what that requires.',
      ar: 'من يدقق أو يراقب يحصل على ما يقتضيه ذلك.',
    },
  },
  {
    key: 'crime',
    from: start,
    source: 'SFS 2009:400 10 kap. 24 §',
    excludes: [],
    sentence: {
      sv: 'Misstanke om brott får berättas för den som utreder det, över vissa gränser.',
      en: 'Suspicion of a crime may be told to those who investigate it, above certain thresholds.',
      ar: 'يجوز إخبار جهة التحقيق بالاشتباه في جريمة، فوق حدود معينة.',
    },
  },
  {
    key: 'general_clause',
    from: start,
    source: 'SFS 2009:400 10 kap. 27 §',
    mark: 'interpretation',
    excludes: [...paragraphs(25, 1, 8), ...paragraphs(26, 1, 6), '40 kap. 5 §'],
    sentence: {
      sv: 'I ett enskilt fall viker sekretessen om det är uppenbart att intresset av att berätta väger tyngre. Vården och socialtjänsten är undantagna.',
      en: 'In a single case secrecy yields if it is obvious that the interest in telling weighs more. Health care and social services are excluded.',
      ar: 'في حالة بعينها تسقط السرية إذا كان من الواضح أن مصلحة الإخبار أرجح، وتُستثنى الرعاية الصحية والخدمات الاجتماعية.',
    },
  },
  {
    key: 'care_of_the_young',
    from: start,
    source: 'SFS 2009:400 26 kap. 9 §',
    excludes: [],
    sentence: {
      sv: 'Socialtjänsten och vården får berätta för varandra om unga, om missbruk och om den som väntar barn.',
      en: 'Social services and health care may tell each other about the young, about addiction and about pregnant women.',
      ar: 'يجوز للخدمات الاجتماعية والرعاية الصحية أن يُخبر بعضها بعضاً عن الصغار والإدمان والحوامل.',
    },
  },
  {
    key: 'supplier',
    from: start,
    source: 'SFS 2009:400 28 kap. 12 a §',
    excludes: [],
    sentence: {
      sv: 'Arbetsförmedlingen får berätta för den som den har avtal med.',
      en: 'Arbetsförmedlingen may tell those it has a contract with.',
      ar: 'لمكتب العمل أن يُخبر من تعاقد معه.',
    },
  },
  {
    key: 'not_secret',
    from: start,
    source: 'SFS 2009:400 6 kap. 5 §',
    excludes: [],
    sentence: {
      sv: 'En myndighet ska på begäran lämna en annan det som inte är hemligt.',
      en: 'An authority must on request give another what is not secret.',
      ar: 'على السلطة أن تُعطي أخرى، عند الطلب، ما ليس سرياً.',
    },
  },
]
