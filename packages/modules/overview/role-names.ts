import type { Language } from '@kedjan/contract'
import type { ResponsibleRole } from '@kedjan/sweden'

const names = {
  MIGR: ['Migrationsverket', 'Migrationsverket', 'Migrationsverket'],
  SKV: ['Skatteverket', 'Skatteverket', 'Skatteverket'],
  AF: ['Arbetsförmedlingen', 'Arbetsförmedlingen', 'Arbetsförmedlingen'],
  FK: ['Försäkringskassan', 'Försäkringskassan', 'Försäkringskassan'],
  POL: ['Polismyndigheten', 'The police', 'الشرطة'],
  KV: ['Kriminalvården', 'Kriminalvården', 'مصلحة السجون'],
  SIS: ['Statens institutionsstyrelse', 'Statens institutionsstyrelse', 'هيئة مؤسسات الرعاية'],
  MOD: ['Migrationsöverdomstolen', 'The Migration Court of Appeal', 'محكمة الهجرة العليا'],
  IOM: ['IOM', 'IOM', 'المنظمة الدولية للهجرة'],
  assigned_municipality: ['Kommunen som anvisas', 'The assigned municipality', 'البلدية التي تُعيَّن'],
  residence_municipality: ['Kommunen där man bor', 'The municipality of residence', 'بلدية السكن'],
  arrival_municipality: ['Ankomstkommunen', 'The municipality of arrival', 'بلدية الوصول'],
  chief_guardian: ['Överförmyndaren', 'The chief guardian', 'مراقب الأوصياء'],
  migration_court: ['Migrationsdomstolen', 'The migration court', 'محكمة الهجرة'],
  embassy: ['Ambassaden', 'The embassy', 'السفارة'],
  university: ['Lärosätet', 'The university', 'الجامعة'],
  region: ['Regionen', 'The region', 'الإقليم'],
} satisfies Record<ResponsibleRole, readonly [sv: string, en: string, ar: string]>

const column = { sv: 0, en: 1, ar: 2 } as const

/** Who a step will fall to before it is known which organisation that is. */
export function roleName(role: ResponsibleRole, language: Language): string {
  return names[role][column[language]]
}
