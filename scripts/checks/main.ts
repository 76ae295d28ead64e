import { asvs } from './asvs.ts'
import { audit } from './audit.ts'
import { chainPages } from './chain-pages.ts'
import type { Check } from './check.ts'
import { format } from './format.ts'
import { glossary } from './glossary.ts'
import { hygiene } from './hygiene.ts'
import { lawPage } from './law-page.ts'
import { lawSources } from './law-sources.ts'
import { licences } from './licences.ts'
import { openApi } from './openapi.ts'
import { order } from './order.ts'
import { purity } from './purity.ts'
import { rowSecurity } from './row-security.ts'
import { home } from './run-tool.ts'
import { asText, runChecks, selectChecks } from './runner.ts'
import { schema } from './schema.ts'
import { sizes } from './sizes.ts'
import { statements } from './statements.ts'
import { types } from './types.ts'
import { unused } from './unused.ts'

/** All standing checks, the slow ones first so that two workers end together. */
const checks: readonly Check[] = [
  types,
  unused,
  schema,
  rowSecurity,
  openApi,
  order,
  format,
  audit,
  lawSources,
  lawPage,
  chainPages,
  glossary,
  licences,
  hygiene,
  purity,
  statements,
  asvs,
  sizes,
]

const ok = await runChecks(selectChecks(checks, process.argv.slice(2)), home, (report) => console.log(asText(report)))
process.exitCode = ok ? 0 : 1
