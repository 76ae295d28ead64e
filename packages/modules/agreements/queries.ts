import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { PartyState, StoredAgreement } from './agreement.ts'

const agreements = sql`
  select a.id, a.kind, a.title, a.purpose, a.target_group as "targetGroup", a.in_force_from as "from", a.in_force_to as "to", a.source,
    a.proposed_by as "proposedBy", coalesce((
      select json_agg(json_build_object('organisationId', p.organisation_id, 'state', p.kind, 'on', p.on_date) order by p.organisation_id)
      from (
        select distinct on (s.organisation_id) s.organisation_id, s.kind, s.on_date
        from agreements.party_step s
        where s.agreement_id = a.id
        order by s.organisation_id, s.seq desc
      ) p
    ), '[]'::json) as parties
  from agreements.agreement a`

/** Every agreement, the newest first; there are hundreds in the country, not thousands. */
export async function selectAgreements(tx: Tx): Promise<StoredAgreement[]> {
  const { rows } = await sql<StoredAgreement>`${agreements} order by a.in_force_from desc, a.id limit 1000`.execute(tx)
  return rows
}

export async function findAgreement(tx: Tx, id: Id): Promise<StoredAgreement | undefined> {
  const { rows } = await sql<StoredAgreement>`${agreements} where a.id = ${id}`.execute(tx)
  return rows[0]
}

export type NewAgreement = Omit<StoredAgreement, 'parties'> & { readonly at: string }

export async function insertAgreement(tx: Tx, row: NewAgreement): Promise<void> {
  await sql`insert into agreements.agreement
      (id, kind, title, purpose, target_group, in_force_from, in_force_to, source, proposed_by, at)
    values (${row.id}, ${row.kind}, ${row.title}, ${row.purpose}, ${row.targetGroup}, ${row.from}, ${row.to}, ${row.source},
      ${row.proposedBy}, ${row.at})`.execute(tx)
}

export interface NewPartyStep {
  readonly organisationId: string
  readonly kind: PartyState
  readonly on: string
  readonly byOrganisation: string | null
  readonly byStaff: Id | null
  readonly at: string
}

export async function insertPartySteps(tx: Tx, agreementId: Id, steps: readonly NewPartyStep[]): Promise<void> {
  if (steps.length === 0) return
  await sql`insert into agreements.party_step (agreement_id, organisation_id, seq, kind, on_date, by_organisation, by_staff, at)
    select ${agreementId}::uuid, r."organisationId",
      coalesce((
        select max(p.seq) from agreements.party_step p where p.agreement_id = ${agreementId}::uuid and p.organisation_id = r."organisationId"
      ), 0) + 1,
      r.kind, r."on", r."byOrganisation", r."byStaff", r.at
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as r ("organisationId" text, kind text, "on" date, "byOrganisation" text,
      "byStaff" uuid, at timestamptz)`.execute(tx)
}

/** Changes to one agreement follow one another. */
export async function lockAgreement(tx: Tx, id: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 7309))`.execute(tx)
}

/** A decision to tell each time, with the day on which it was ended, if it was. */
export interface StoredFlow {
  readonly id: Id
  readonly agreementId: Id
  readonly holder: string
  readonly recipient: string
  readonly basisId: string
  readonly from: string
  readonly endedOn: string | null
}

const flows = sql`
  select f.id, f.agreement_id as "agreementId", f.holder, f.recipient, f.basis_id as "basisId", f.from_date as "from",
    e.on_date as "endedOn"
  from agreements.standing_flow f
  left join agreements.standing_flow_end e on e.flow_id = f.id`

export async function selectFlows(tx: Tx, agreementId: Id): Promise<StoredFlow[]> {
  const { rows } =
    await sql<StoredFlow>`${flows} where f.agreement_id = ${agreementId} order by f.at, f.id limit 1000`.execute(tx)
  return rows
}

export async function findFlow(tx: Tx, id: Id): Promise<StoredFlow | undefined> {
  const { rows } = await sql<StoredFlow>`${flows} where f.id = ${id}`.execute(tx)
  return rows[0]
}

/** The flows by which a holder tells others each time, on a day. */
export async function selectStandingFlows(tx: Tx, holder: string, on: string): Promise<StoredFlow[]> {
  const { rows } = await sql<StoredFlow>`${flows}
    where f.holder = ${holder} and agreements.stands(f.id, f.holder, f.recipient, f.basis_id, ${on}::date)
    order by f.id`.execute(tx)
  return rows
}

export async function insertFlow(
  tx: Tx,
  flow: Omit<StoredFlow, 'endedOn'> & { arrangedBy: Id; at: string },
): Promise<void> {
  await sql`insert into agreements.standing_flow (id, agreement_id, holder, recipient, basis_id, from_date, arranged_by, at)
    values (${flow.id}, ${flow.agreementId}, ${flow.holder}, ${flow.recipient}, ${flow.basisId}, ${flow.from}, ${flow.arrangedBy},
      ${flow.at})`.execute(tx)
}

export async function insertFlowEnd(
  tx: Tx,
  end: { flowId: Id; on: string; byOrganisation: string; byStaff: Id; at: string },
): Promise<boolean> {
  const { rows } = await sql`insert into agreements.standing_flow_end (flow_id, on_date, by_organisation, by_staff, at)
    values (${end.flowId}, ${end.on}, ${end.byOrganisation}, ${end.byStaff}, ${end.at})
    on conflict (flow_id) do nothing
    returning flow_id`.execute(tx)
  return rows.length === 1
}
