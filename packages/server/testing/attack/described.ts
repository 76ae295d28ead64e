import { z } from 'zod'

/** A JSON schema, as far as it is looked into here. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
}

interface Parameter {
  readonly in: string
  readonly name: string
  readonly schema: Schema
}

interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}

/** The description of the interface, as the running server shows it. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

interface Described {
  readonly 'x-permission'?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<Record<string, Answer>>
}

/** One method of one address, with what may be sent to it and what it says that it answers. */
export interface Operation {
  readonly method: string
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body: Schema | undefined
  /** Whether it takes bytes as they are. */
  readonly takesBytes: boolean
  readonly permission: string | undefined
  /** A write is done once for its key; everything else changes nothing that is read. */
  readonly writes: boolean
  readonly responses: Readonly<Record<string, Answer>>
}

/** Every operation there is: a route that is added is attacked from then on. */
export function operationsOf({ paths }: Description): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const parameters = described.parameters ?? []
      return {
        method: method.toUpperCase(),
        path,
        parameters,
        body: described.requestBody?.content['application/json']?.schema,
        takesBytes: described.requestBody?.content['application/octet-stream'] !== undefined,
        permission: described['x-permission'],
        writes: parameters.some(({ name }) => name === 'idempotency-key'),
        responses: described.responses,
      }
    }),
  )
}

export function resolve(schema: Schema, { components }: Description): Schema {
  if (!schema.$ref) return schema
  const found = components.schemas[schema.$ref.split('/').at(-1) ?? '']
  if (!found) throw new Error(`the description has no ${schema.$ref}`)
  return resolve(found, { paths: {}, components })
}

/** What is documented for a status: the status itself, or its class. */
export function answerFor(operation: Operation, status: number): Answer | undefined {
  return operation.responses[status] ?? operation.responses[`${Math.floor(status / 100)}XX`]
}

export type Fits = (value: unknown) => string | undefined

/** Tells whether a value fits a documented shape; answers where it does not. Each shape is compiled once. */
export function shapes({ components }: Description): (schema: Schema) => Fits {
  const definitions = rewritten(components.schemas)
  const compiled = new Map<Schema, Fits>()
  return (schema) => {
    const known = compiled.get(schema)
    if (known) return known
    const shape = z.fromJSONSchema({ ...Object(rewritten(schema)), $defs: definitions })
    const fits: Fits = (value) => {
      const parsed = shape.safeParse(value)
      return parsed.success
        ? undefined
        : parsed.error.issues.map(({ path, code }) => `${path.join('/')} ${code}`).join(', ')
    }
    compiled.set(schema, fits)
    return fits
  }
}

function rewritten(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/'))
}
