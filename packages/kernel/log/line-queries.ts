import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import type { Id } from '../ids.ts'

/** A line of the log as a page shows it. */
export interface LoggedLine {
  readonly id: number
  readonly at: string
  readonly staff_id: Id | null
  readonly action: string
  readonly outcome: 'done' | 'read' | 'refused'
  readonly person_id: Id | null
  readonly subject_id: string | null
  readonly reason: string | null
  readonly source: string | null
  readonly leaf_index: number | null
}

export interface LineSearch {
  readonly organisationId: string
  readonly action?: string | undefined
  readonly outcome?: string | undefined
  readonly personId?: Id | undefined
  /** Only lines with a smaller id than this. */
  readonly before?: number | undefined
  readonly limit: number
}

/** An organisation's lines, newest first; one more than asked for tells that there is a next page. */
export async function selectLoggedLines(tx: Tx, wish: LineSearch): Promise<LoggedLine[]> {
  const { rows } = await sql<LoggedLine>`
    select a.id, to_json(a.at) #>> '{}' as at, a.staff_id, a.action, a.outcome, a.person_id, a.subject_id, a.reason, a.source,
      l.index as leaf_index
    from kernel.activity a
    left join kernel.log_leaf l on l.activity_id = a.id
    where a.organisation_id = ${wish.organisationId}
      and (${wish.action ?? null}::text is null or a.action = ${wish.action ?? null})
      and (${wish.outcome ?? null}::text is null or a.outcome = ${wish.outcome ?? null})
      and (${wish.personId ?? null}::uuid is null or a.person_id = ${wish.personId ?? null}::uuid)
      and (${wish.before ?? null}::bigint is null or a.id < ${wish.before ?? null}::bigint)
    order by a.id desc
    limit ${wish.limit + 1}`.execute(tx)
  return rows
}
