import { WriteHeaders } from '@kedjan/contract'
import type { AnyRefusal, Result } from '@kedjan/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { readLogged, writeOnce } from './answering.ts'
import type { Asking, Heard, Services } from './request.ts'
import { type Declared, hear, schemaOf } from './routes.ts'

/** A file as it leaves: what is in it was decided when it came in or was made, never by who asks. */
export interface AnsweredFile {
  /** What is made is made after the database has been left. */
  readonly bytes: Buffer | (() => Promise<Buffer>)
  readonly type: string
  /** Without control signs or parts of a path. */
  readonly name: string
  /** The persons whose data is in it, for the log. */
  readonly about: readonly string[]
  /** Shown by the browser instead of being saved. */
  readonly inline?: boolean
}

export interface FileRoute<Params extends z.ZodType, Query extends z.ZodType> extends Declared<Params, Query> {
  /** Every type that can leave here. */
  readonly types: readonly string[]
  /** The person named by the address, for the log of what was refused. */
  readonly about?: (heard: Heard<Params, Query, z.ZodType>) => string | undefined
  read(asking: Asking, heard: Heard<Params, Query, z.ZodType>): Promise<Result<AnsweredFile, AnyRefusal>>
  readonly statusOf: (reason: string) => number
}

const bytes = z.string().meta({ format: 'binary' })

/** A route that answers with a file, which the browser may neither guess the type of nor run anything of. */
export function fileRoute<Params extends z.ZodType, Query extends z.ZodType>(
  app: FastifyInstance,
  services: Services,
  route: FileRoute<Params, Query>,
): void {
  const content = Object.fromEntries(route.types.map((type) => [type, { schema: bytes }]))
  app.route({
    method: 'GET',
    url: route.url,
    config: { permission: route.permission, audit: route.audit },
    schema: schemaOf(route, { 200: { description: 'The file', content } }, {}),
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const heard = hear<Params, Query, z.ZodType>(request)
      const file = await readLogged<AnsweredFile>(services, request, {
        audit: route.audit,
        about: (answer) => answer?.about ?? route.about?.(heard),
        read: (asking) => route.read(asking, heard),
        statusOf: route.statusOf,
      })
      return reply
        .type(file.type)
        .header('content-disposition', dispositionOf(file))
        .header('content-security-policy', policyOf(file))
        .send(Buffer.isBuffer(file.bytes) ? file.bytes : await file.bytes())
    },
  })
}

/**
 * Nothing in a file may fetch, run or be framed. A PDF that is shown is not put into the sandbox as well:
 * Safari, and with it every iPhone, would then show an empty page; what runs in a PDF was refused when it came in.
 */
function policyOf({ type, inline }: AnsweredFile): string {
  const nothing = "default-src 'none'; frame-ancestors 'none'"
  return inline && type === 'application/pdf'
    ? `${nothing}; style-src 'unsafe-inline'; object-src 'self'`
    : `${nothing}; sandbox`
}

/** The name in plain letters for old programs, and as it is for all others (RFC 6266). */
function dispositionOf({ name, inline }: AnsweredFile): string {
  const plain = name.replace(/[^A-Za-z0-9._ -]/g, '_')
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${whole}`
}

export interface UploadRoute<Params extends z.ZodType, Answer extends z.ZodType, Refusal extends AnyRefusal>
  extends Declared<Params, z.ZodType> {
  readonly answer: Answer
  act(asking: Asking, params: z.output<Params>, bytes: Buffer): Promise<Result<z.input<Answer>, Refusal>>
  /** Tells one content from another, for a repeat under the same key. */
  readonly fingerprint: (bytes: Buffer) => string
  readonly statusOf: (reason: Refusal['reason']) => number
}

const anyBytes = z.any().meta({ type: 'string', format: 'binary' })
const octets = 'application/octet-stream'
/** For each actor: a whole office may stand behind one address. */
const uploadsAMinute = { max: 60, timeWindow: 60_000, keyGenerator: actorOf }

function actorOf({ asked, ip }: FastifyRequest): string {
  switch (asked?.actor.kind) {
    case 'staff':
      return asked.actor.staffId
    case 'person':
      return asked.actor.personId
    case 'guest':
    case 'system':
    case undefined:
      return ip
  }
}

/** A route that takes bytes as they are, in one piece and with an end: whoever sends more is stopped on the way. */
export function uploadRoute<Params extends z.ZodType, Answer extends z.ZodType, Refusal extends AnyRefusal>(
  app: FastifyInstance,
  services: Services,
  route: UploadRoute<Params, Answer, Refusal>,
): void {
  // A room of its own, so that no other route takes bytes.
  void app.register(async (inner) => {
    inner.removeAllContentTypeParsers()
    inner.addContentTypeParser(octets, { parseAs: 'buffer' }, (_request, bytes, done) => done(null, bytes))
    inner.route({
      method: 'POST',
      url: route.url,
      bodyLimit: services.mostUploadBytes,
      config: { permission: route.permission, audit: route.audit, rateLimit: uploadsAMinute },
      schema: schemaOf(route, { 201: route.answer }, { body: anyBytes, consumes: [octets], headers: WriteHeaders }),
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        const { params } = hear<Params, z.ZodType, z.ZodType>(request)
        const sent = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const value = await writeOnce(services, request, {
          audit: route.audit,
          about: undefined,
          asked: [route.url, params, route.fingerprint(sent)],
          act: (asking) => route.act(asking, params, sent),
          statusOf: route.statusOf,
        })
        return reply.status(201).send(value)
      },
    })
  })
}
