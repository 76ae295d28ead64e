import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CaughtMessage, Language, Persona, Sandbox } from '@kedjan/contract'
import { type Clock, type Ground, type SettableClock, Temporal } from '@kedjan/kernel'
import type { Config, IssuerConfig } from './config.ts'
import { type PostConfig, readSms, readSmtp } from './post/config.ts'
import type { Account, Catcher, Issuer, SandboxRoom } from './sandbox-seam.ts'

/** A synthetic country that a visitor can walk into and whose days a visitor can play. */
export interface RunningSandbox {
  /** The sandbox's own identity provider, as the server signs in at it. */
  readonly issuer: IssuerConfig
  handleOidc(request: IncomingMessage, response: ServerResponse): void
  state(language: Language): Promise<Sandbox>
  /** The ways out of the sandbox: into its own letter box. */
  readonly post: PostConfig
  /** What lies in the letter box, newest first. */
  caught(): CaughtMessage[]
  /** Names who is told when days have been played: facts may be waiting in the outbox. */
  onPlayed(listener: () => void): void
  /** Begins to play days; false while others are being played. */
  play(days: number): boolean
  /** Asks the play to end after the day it is on. */
  stop(): void
  /** Ends the play and waits for it. */
  close(): Promise<void>
}

export interface SandboxParts {
  readonly room: SandboxRoom
  readonly ground: Ground
  readonly clock: SettableClock
  readonly config: Config
  readonly onFailure: (error: Error) => void
}

type Play = NonNullable<Sandbox['playing']>

export async function openSandbox(parts: SandboxParts): Promise<RunningSandbox> {
  const { room, ground, clock, config } = parts
  const personas = await personasIn(parts)
  const story = await room.findStory(ground, clock)
  const { issuer, handle } = makeOwnIssuer(room, config, personas.sv)
  const catcher = await room.openCatcher(clock)
  let playing: { at: Play; abort: AbortController; done: Promise<void> } | undefined
  let [lastPlay, tellPlayed]: [Sandbox['lastPlay'], () => void] = [null, () => {}]

  async function run(at: Play, days: number, signal: AbortSignal): Promise<void> {
    try {
      const onDay = (day: string) => {
        at.at = day
      }
      lastPlay = await room.playDays({ ground, clock, days, onDay, signal })
      tellPlayed()
    } catch (error) {
      parts.onFailure(error instanceof Error ? error : new Error(String(error)))
    } finally {
      playing = undefined
    }
  }

  return {
    issuer,
    handleOidc: handle,
    state: async (language) => ({
      today: clock.today().toString(),
      personas: personas[language],
      playing: playing ? { ...playing.at } : null,
      story,
      lastPlay,
    }),
    onPlayed(listener) {
      tellPlayed = listener
    },
    play(days) {
      if (playing) return false
      const at = periodFrom(clock, days)
      const abort = new AbortController()
      playing = { at, abort, done: Promise.resolve() }
      playing.done = run(at, days, abort.signal)
      return true
    },
    post: postInto(catcher),
    caught: catcher.list,
    stop: () => playing?.abort.abort(),
    async close() {
      playing?.abort.abort()
      await playing?.done
      await catcher.close()
    },
  }
}

async function personasIn({ room, ground, clock }: SandboxParts) {
  return {
    sv: await room.listPersonas(ground, clock, 'sv'),
    en: await room.listPersonas(ground, clock, 'en'),
    ar: await room.listPersonas(ground, clock, 'ar'),
  } satisfies Record<Language, Persona[]>
}

function periodFrom(clock: Clock, days: number): Play {
  const from = clock.today()
  return { from: from.toString(), to: from.add({ days }).toString(), at: from.toString() }
}

/** Nothing that is sent leaves the sandbox, unless another way is named. */
function postInto({ smtpUrl, smsUrl, smsToken }: Catcher): PostConfig {
  return { smtp: readSmtp(smtpUrl, 'kedjan@sandbox.example'), sms: readSms(smsUrl, smsToken) }
}

function makeOwnIssuer(
  room: SandboxRoom,
  config: Config,
  personas: readonly Persona[],
): { issuer: IssuerConfig; handle: Issuer['handle'] } {
  const clientSecret = randomBytes(32).toString('hex')
  const accounts = personas.map(
    (persona): Account => ({
      sub: persona.hint,
      name: [persona.name, persona.role, persona.organisation].filter(Boolean).join(' · '),
    }),
  )
  const issuer = { url: `${config.origin}/oidc`, clientId: 'kedjan', clientSecret }
  const { handle } = room.makeIssuer({
    issuerUrl: issuer.url,
    redirectUri: `${config.origin}/api/sign-in/callback`,
    clientSecret,
    findAccount: async (hint) => accounts.find(({ sub }) => sub === hint),
    listAccounts: async () => accounts,
  })
  return { issuer, handle }
}

/** Where the country's clock stands before anything is seeded. */
export const beforeTheCountry = Temporal.Instant.from('2026-03-02T08:00:00Z')
