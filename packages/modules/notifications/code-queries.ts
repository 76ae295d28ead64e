import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { HashedCode } from './secret.ts'

/** Whom a code is to let in: a browser in which a link was opened, or a person who has chosen an address. */
export type CodeOwner = { readonly sessionHash: string } | { readonly personId: Id; readonly choiceSeq: number }

export async function insertCode(
  tx: Tx,
  code: { id: Id; owner: CodeOwner; expiresAt: string; at: string },
): Promise<void> {
  const { owner } = code
  await sql`insert into notifications.code (id, session_hash, person_id, choice_seq, expires_at, at)
    values (${code.id}, ${'sessionHash' in owner ? owner.sessionHash : null}, ${'personId' in owner ? owner.personId : null},
      ${'personId' in owner ? owner.choiceSeq : null}, ${code.expiresAt}, ${code.at})`.execute(tx)
}

/** Digits of one more attempt to send a code: any of them is good, since it is not known which arrived. */
export async function insertCodeHash(tx: Tx, codeId: Id, { salt, hash }: HashedCode): Promise<void> {
  await sql`insert into notifications.code_hash (code_id, seq, salt, hash)
    select ${codeId}::uuid, coalesce(max(h.seq), 0) + 1, ${salt}::text, ${hash}::text
    from notifications.code_hash h where h.code_id = ${codeId}::uuid`.execute(tx)
}

export interface StoredCode {
  readonly id: Id
  readonly wrong: number
  readonly used: boolean
  readonly expires_at: string
  readonly hashes: readonly HashedCode[]
}

/** The newest code of an owner, locked, so that guesses come one after the other. */
export async function findCode(tx: Tx, owner: CodeOwner): Promise<StoredCode | undefined> {
  const { rows } = await sql<StoredCode>`
    select c.id, c.wrong, c.used_at is not null as used, to_json(c.expires_at) #>> '{}' as expires_at,
      coalesce((select json_agg(json_build_object('salt', h.salt, 'hash', h.hash)) from notifications.code_hash h where h.code_id = c.id),
        '[]'::json) as hashes
    from notifications.code c
    where ${whose(owner)}
    order by c.at desc, c.id desc
    limit 1
    for update of c`.execute(tx)
  return rows[0]
}

export async function countWrong(tx: Tx, codeId: Id): Promise<void> {
  await sql`update notifications.code set wrong = wrong + 1 where id = ${codeId}`.execute(tx)
}

export async function useCode(tx: Tx, codeId: Id, at: string): Promise<void> {
  await sql`update notifications.code set used_at = ${at} where id = ${codeId}`.execute(tx)
}

/** How many codes a person has asked for since a moment. */
export async function countCodesOf(tx: Tx, personId: Id, since: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from notifications.code c where c.person_id = ${personId} and c.at > ${since}::timestamptz`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

function whose(owner: CodeOwner) {
  return 'sessionHash' in owner
    ? sql`c.session_hash = ${owner.sessionHash}`
    : sql`c.person_id = ${owner.personId} and c.choice_seq = ${owner.choiceSeq}`
}
