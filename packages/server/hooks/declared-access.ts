import { permissions } from '@kedjan/modules/organisations'
import type { FastifyInstance, RouteOptions } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Open to everyone, signed in or not. */
    public?: boolean
    /** Open to everyone who is signed in, whatever the role. */
    signedIn?: boolean
  }
}

const known: ReadonlySet<string> = new Set(permissions)

/** Refuses to start with a route that does not say who may use it: a permission that exists, `signedIn` or `public`. */
export function requireDeclaredAccess(app: FastifyInstance): void {
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => {
    routes.push(route)
  })
  app.addHook('onReady', async () => {
    const undeclared = routes.filter((route) => !isDeclared(route)).map((route) => `${route.method} ${route.url}`)
    if (undeclared.length > 0) throw new Error(`routes that do not say who may use them: ${undeclared.join(', ')}`)
  })
}

function isDeclared({ config }: RouteOptions): boolean {
  if (config?.public || config?.signedIn) return true
  return config?.permission !== undefined && known.has(config.permission) && config.audit !== undefined
}
