import * as client from 'openid-client'
import type { IssuerConfig } from '../config.ts'
import { isLoopback } from '../config-address.ts'

/** What must be remembered between leaving for the identity provider and coming back. */
export interface Journey {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly to: string
}

/** The identity provider, as this server uses it. */
export interface OidcClient {
  /** The address to send the browser to, and what to remember meanwhile. */
  leave(wish: { to: string; hint?: string; choose: boolean }): Promise<{ address: string; journey: Journey }>
  /** Exchanges the code for the subject; throws when anything about the answer is not right. */
  comeBack(currentUrl: URL, journey: Journey): Promise<string>
}

/** The identity provider is asked what it can do at the first sign-in, so that a provider that is down does not stop the start. */
export function oidcClient(issuer: IssuerConfig, redirectUri: string): OidcClient {
  let known: Promise<client.Configuration> | undefined
  const configuration = () => {
    known ??= discover(issuer).catch((error) => {
      known = undefined
      throw error
    })
    return known
  }
  return {
    leave: (wish) => leave(configuration, redirectUri, wish),
    async comeBack(currentUrl, journey) {
      const tokens = await client.authorizationCodeGrant(await configuration(), currentUrl, {
        pkceCodeVerifier: journey.verifier,
        expectedState: journey.state,
        expectedNonce: journey.nonce,
        idTokenExpected: true,
      })
      const subject = tokens.claims()?.sub
      if (!subject) throw new Error('the identity provider sent no subject')
      return subject
    },
  }
}

async function leave(
  configuration: () => Promise<client.Configuration>,
  redirectUri: string,
  wish: { to: string; hint?: string; choose: boolean },
): Promise<{ address: string; journey: Journey }> {
  const verifier = client.randomPKCECodeVerifier()
  const journey = { state: client.randomState(), nonce: client.randomNonce(), verifier, to: wish.to }
  const address = client.buildAuthorizationUrl(await configuration(), {
    redirect_uri: redirectUri,
    scope: 'openid',
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(wish.choose ? { prompt: 'login' } : {}),
    ...(wish.hint ? { login_hint: wish.hint } : {}),
  })
  return { address: address.href, journey }
}

function discover(issuer: IssuerConfig): Promise<client.Configuration> {
  const url = new URL(issuer.url)
  const withinThisMachine = url.protocol === 'http:' && isLoopback(url.hostname)
  return client.discovery(url, issuer.clientId, issuer.clientSecret, client.ClientSecretBasic(issuer.clientSecret), {
    timeout: 10,
    ...(withinThisMachine ? { execute: [client.allowInsecureRequests] } : {}),
  })
}
