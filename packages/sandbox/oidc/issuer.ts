import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Context, Provider } from 'oidc-provider'
import type { Accounts } from './account.ts'
import { answerInteraction } from './interaction.ts'
import { memoryAdapter } from './memory.ts'
import { errorPage, pageHeaders } from './pages.ts'

export type { Account } from './account.ts'

export interface IssuerOptions extends Accounts {
  /** The issuer's own address, with the path under which it is mounted and no slash at the end. */
  readonly issuerUrl: string
  readonly redirectUri: string
  readonly clientSecret: string
}

/** An identity provider in memory: keys and sessions live and die with the process. */
export interface Issuer {
  handle(request: IncomingMessage, response: ServerResponse): void
}

/**
 * Makes the sandbox's identity provider: real OpenID Connect with code, PKCE and signed tokens, but no password.
 * A `login_hint` that names somebody signs in as that one at once; otherwise a page lists whom one can be.
 */
export function makeIssuer(options: IssuerOptions): Issuer {
  const address = new URL(options.issuerUrl)
  const mount = address.pathname
  const provider = new Provider(options.issuerUrl, configuration(options, mount))
  provider.proxy = true
  const callback = provider.callback()
  return {
    handle(request, response) {
      // The issuer has one address, whatever name the machine was reached by.
      request.headers.host = address.host
      request.headers['x-forwarded-proto'] = address.protocol.slice(0, -1)
      delete request.headers['x-forwarded-host']
      const original = request.url ?? mount
      if (original.startsWith(`${mount}/interaction/`)) {
        void answerInteraction(provider, options, request, response)
        return
      }
      Object.assign(request, { originalUrl: original, url: original.slice(mount.length) || '/' })
      callback(request, response)
    },
  }
}

function configuration(options: IssuerOptions, mount: string): Record<string, unknown> {
  return {
    // Tokens live by the wall's time, whatever day the sandbox plays.
    adapter: memoryAdapter(() => performance.timeOrigin + performance.now()),
    clients: [
      {
        client_id: 'kedjan',
        client_secret: options.clientSecret,
        redirect_uris: [options.redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    scopes: ['openid'],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    ttl: { AuthorizationCode: 60, AccessToken: 300, IdToken: 300, Interaction: 600, Grant: 3600, Session: 3600 },
    interactions: {
      url: (_context: Context, interaction: { uid: string }) => `${mount}/interaction/${interaction.uid}`,
    },
    findAccount: async (_context: Context, sub: string) => {
      const account = await options.findAccount(sub)
      return account && { accountId: account.sub, claims: async () => ({ sub: account.sub }) }
    },
    loadExistingGrant: grantEverything,
    renderError,
  }
}

/** Nobody is asked to consent to telling Kedjan who they are: that is all this issuer is for. */
async function grantEverything(context: Context) {
  const { provider, client, session } = context.oidc
  if (!client || !session?.accountId) return undefined
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid')
  await grant.save()
  return grant
}

async function renderError(context: Context, out: { error: string }): Promise<void> {
  for (const [name, value] of Object.entries(pageHeaders)) context.set(name, value)
  context.type = 'html'
  context.body = errorPage(out.error)
}

function signingKey(): Record<string, unknown> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { ...privateKey.export({ format: 'jwk' }), kid: randomBytes(8).toString('hex'), use: 'sig', alg: 'ES256' }
}
