import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CaughtMessage, Language, Persona } from '@kedjan/contract'
import type { Clock, Ground, SettableClock, Tx } from '@kedjan/kernel'

/** What the server uses of the sandbox. */
export interface SandboxRoom {
  /** How connections are opened while the country is made. */
  readonly seedingSettings: string
  isSeeded(options: SandboxOptions): Promise<boolean>
  isHalfSeeded(options: SandboxOptions): Promise<boolean>
  seedCountry(options: SeedOptions): Promise<unknown>
  playDays(options: PlayOptions): Promise<Played>
  listPersonas(ground: Ground, clock: Clock, language: Language): Promise<Persona[]>
  findStory(ground: Ground, clock: Clock): Promise<{ personId: string; caseNumber: string } | null>
  storedInstant(ground: Ground): Promise<ReturnType<Clock['now']> | undefined>
  makeIssuer(options: IssuerOptions): Issuer
  openCatcher(clock: Clock): Promise<Catcher>
}

export interface SandboxOptions {
  readonly ground: Ground
  readonly clock: SettableClock
  readonly say?: (line: string) => void
}

export interface SeedOptions extends SandboxOptions {
  readonly persons?: number
  insertSubject(tx: Tx, subject: string, personId: string): Promise<void>
}

export interface PlayOptions extends SandboxOptions {
  readonly days: number
  readonly onDay?: (day: string) => void
  readonly signal?: AbortSignal
}

export interface Played {
  readonly from: string
  readonly to: string
  readonly happened: { what: string; count: number }[]
}

/** A mail server and a gateway for text messages that keep what they are given, so that nothing leaves the sandbox. */
export interface Catcher {
  readonly smtpUrl: string
  readonly smsUrl: string
  readonly smsToken: string
  /** What has arrived, newest first. */
  list(): CaughtMessage[]
  close(): Promise<void>
}

export interface IssuerOptions {
  readonly issuerUrl: string
  readonly redirectUri: string
  readonly clientSecret: string
  findAccount(hint: string): Promise<Account | undefined>
  listAccounts(): Promise<Account[]>
}

export interface Account {
  readonly sub: string
  readonly name: string
}

export interface Issuer {
  handle(request: IncomingMessage, response: ServerResponse): void
}

/** Loads the sandbox only where it is started as one, so that production carries no synthetic people. */
export async function loadSandbox(): Promise<SandboxRoom> {
  return import('@kedjan/sandbox')
}
