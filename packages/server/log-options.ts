import type { FastifyServerOptions } from 'fastify'

/** What is logged of an error: of what kind it is and where it happened. Never its message, which may quote what was sent or stored. */
export function loggedError(error: Error): { kind: string; code: string | undefined; stack: readonly string[] } {
  return {
    kind: error.name,
    code: 'code' in error ? String(error.code) : undefined,
    stack: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
  }
}

/** The log goes to a file, or `-` for standard output, or `off`; what the framework logs by itself is bound by the same rule. */
export function logOptions(log: string): NonNullable<FastifyServerOptions['logger']> {
  if (log === 'off') return false
  return {
    level: 'info',
    base: null,
    serializers: {
      err: (error) => ({
        type: error.name,
        message: '',
        ...loggedError(error),
        stack: loggedError(error).stack.join('\n'),
      }),
      req: () => ({}),
      res: () => ({}),
    },
    ...(log === '-' ? {} : { file: log }),
  }
}
