import type { LightMyRequestResponse } from 'fastify'
import { type Asker, type Canary, foreignIn, type Told } from './canaries.ts'
import { answerFor, type Fits, type Schema } from './described.ts'
import type { Attack } from './requests.ts'

export interface Court {
  readonly canaries: readonly Canary[]
  readonly fits: (schema: Schema) => Fits
  /** What has been told so far, asked only when somebody was shown something that was not theirs at first. */
  ledger(): Promise<readonly Told[]>
}

/** Everything that is wrong with an answer; nothing when all is well. */
export async function faultsOf(
  attack: Attack,
  response: Pick<LightMyRequestResponse, 'statusCode' | 'headers' | 'payload'>,
  court: Court & { asker: Asker },
): Promise<string[]> {
  const { statusCode: status, payload } = response
  const faults = [...shapeFaults(attack, response, court), ...errorFaults(status, payload)]
  if (status >= 500) faults.push(`answered with ${status}`)
  if (foreignIn(payload, court.asker, { canaries: court.canaries, ledger: [] }).length > 0) {
    const foreign = foreignIn(payload, court.asker, { canaries: court.canaries, ledger: await court.ledger() })
    if (foreign.length > 0) faults.push(`showed what belongs to others: ${foreign.join(', ')}`)
  }
  return faults
}

/** The answer is one that the description names, and looks as it says. */
function shapeFaults(
  { operation, method }: Attack,
  { statusCode: status, headers, payload }: Pick<LightMyRequestResponse, 'statusCode' | 'headers' | 'payload'>,
  { fits }: Court,
): string[] {
  const type = String(headers['content-type'] ?? '').split(';')[0] ?? ''
  const documented = method === operation.method ? answerFor(operation, status) : undefined
  if (method === operation.method && !documented) return [`${status} is not documented`]
  if (method === 'HEAD' || payload === '') {
    return status >= 400 && method !== 'HEAD' ? [`${status} without a problem document`] : []
  }
  const content = documented?.content ?? (status >= 400 ? operation.responses['4XX']?.content : undefined)
  const described = content?.[type]
  if (!described) return method === operation.method ? [`${status} as ${type || 'nothing'} is not documented`] : []
  if (!described.schema || !/[/+]json$/.test(type)) return []
  const problem = fits(described.schema)(parsed(payload))
  return problem ? [`${status} does not look as documented: ${problem}`] : []
}

const inner =
  /\bat [^\n]*\.[mc]?[jt]s:\d+|node_modules|syntax error at|violates |duplicate key|relation "|kedjan_(app|owner|admin)|SQLSTATE|pg_catalog/

/** No error tells of the program or the database behind it. */
function errorFaults(status: number, payload: string): string[] {
  const found = status >= 400 ? inner.exec(payload) : null
  return found ? [`an error tells of what is behind it: ${found[0]}`] : []
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return undefined
  }
}
