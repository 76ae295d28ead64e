import { type Id, sendAlong, type Tx } from '@kedjan/kernel'
import type { OrganisationKind } from '@kedjan/sweden'
import { sql } from 'kysely'
import type { Role } from './roles.ts'

export interface Organisation {
  readonly id: string
  readonly kind: OrganisationKind
  readonly name_sv: string
  readonly name_en: string
  readonly short_name: string | null
  readonly scope: 'country' | 'counties' | 'municipality' | 'abroad'
  readonly county_codes: string[]
  readonly municipality_code: string | null
  readonly signed_declaration: boolean
  readonly source: string
  readonly mark: 'recall' | 'interpretation' | null
}

const columns = sql`o.id, o.kind, o.name_sv, o.name_en, o.short_name, o.scope, o.county_codes, o.municipality_code,
  o.signed_declaration, o.source, o.mark`

const known = new Map<string, Organisation>()

/** Organisations are facts of the land and change only when the database is migrated, so each is read once a process. */
export async function findOrganisation(tx: Tx, id: string): Promise<Organisation | undefined> {
  const found = known.get(id)
  if (found) return found
  const { rows } =
    await sql<Organisation>`select ${columns} from organisations.organisation o where o.id = ${id}`.execute(tx)
  if (rows[0]) known.set(id, rows[0])
  return rows[0]
}

/** The region whose health care covers a county. */
export async function findRegionOf(tx: Tx, countyCode: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select o.id from organisations.organisation o where o.kind = 'region' and ${countyCode} = any (o.county_codes)`.execute(
    tx,
  )
  return rows[0]?.id
}

/** The code of the municipality that an organisation is; undefined when it is none. */
export async function findMunicipalityOf(tx: Tx, organisationId: string): Promise<string | undefined> {
  const { rows } = await sql<{ municipality_code: string }>`
    select o.municipality_code from organisations.organisation o where o.id = ${organisationId} and o.kind = 'municipality'`.execute(
    tx,
  )
  return rows[0]?.municipality_code
}

export interface OrganisationSearch {
  readonly search?: string | undefined
  readonly kind?: string | undefined
  readonly county?: string | undefined
  readonly after?: { name: string; id: string } | undefined
  readonly limit: number
}

/** Ordered by Swedish name; one row more than asked for tells that there is a next page. */
export async function selectOrganisations(tx: Tx, wish: OrganisationSearch): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`
    select ${columns}
    from organisations.organisation o
    where (${wish.search ?? null}::text is null or o.name_sv ilike '%' || ${wish.search ?? null} || '%'
        or o.name_en ilike '%' || ${wish.search ?? null} || '%' or lower(o.short_name) = lower(${wish.search ?? null}))
      and (${wish.kind ?? null}::text is null or o.kind = ${wish.kind ?? null})
      and (${wish.county ?? null}::text is null or ${wish.county ?? null} = any (o.county_codes)
        or left(o.municipality_code, 2) = ${wish.county ?? null})
      and (${wish.after?.name ?? null}::text is null or (o.name_sv, o.id) > (${wish.after?.name ?? null}, ${wish.after?.id ?? null}))
    order by o.name_sv, o.id
    limit ${wish.limit + 1}`.execute(tx)
  return rows
}

export async function countOrganisations(tx: Tx, wish: Omit<OrganisationSearch, 'after' | 'limit'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count
    from organisations.organisation o
    where (${wish.search ?? null}::text is null or o.name_sv ilike '%' || ${wish.search ?? null} || '%'
        or o.name_en ilike '%' || ${wish.search ?? null} || '%' or lower(o.short_name) = lower(${wish.search ?? null}))
      and (${wish.kind ?? null}::text is null or o.kind = ${wish.kind ?? null})
      and (${wish.county ?? null}::text is null or ${wish.county ?? null} = any (o.county_codes)
        or left(o.municipality_code, 2) = ${wish.county ?? null})`.execute(tx)
  return rows[0]?.count ?? 0
}

export interface MunicipalityPlace {
  readonly latitude: number
  readonly longitude: number
  readonly population_2019: number
  readonly county_code: string
}

export async function findMunicipalityPlace(tx: Tx, code: string): Promise<MunicipalityPlace | undefined> {
  const { rows } = await sql<MunicipalityPlace>`
    select latitude, longitude, population_2019, county_code from organisations.municipality where code = ${code}`.execute(
    tx,
  )
  return rows[0]
}

export interface StaffMember {
  readonly id: Id
  readonly organisation_id: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly roles: Role[]
}

/** A member of staff with the roles that stand, by what the identity provider calls them. */
export async function findStaffBySubject(tx: Tx, subject: string): Promise<StaffMember | undefined> {
  return findStaff(tx, sql`s.subject = ${subject}`)
}

export async function findStaffById(tx: Tx, id: Id): Promise<StaffMember | undefined> {
  return findStaff(tx, sql`s.id = ${id}`)
}

async function findStaff(tx: Tx, which: ReturnType<typeof sql>): Promise<StaffMember | undefined> {
  const { rows } = await sql<StaffMember>`
    select s.id, s.organisation_id, s.name, o.kind, ${standingRoles} as roles
    from organisations.staff s
    join organisations.organisation o on o.id = s.organisation_id
    where ${which}`.execute(tx)
  return rows[0]
}

const standingRoles = sql`coalesce((
  select array_agg(r.role order by r.role)
  from organisations.staff_role r
  where r.staff_id = s.id and r.granted
    and not exists (select 1 from organisations.staff_role n where n.staff_id = r.staff_id and n.role = r.role and n.seq > r.seq)
), '{}')`

export async function selectStaffOf(tx: Tx, organisationId: string): Promise<StaffMember[]> {
  const { rows } = await sql<StaffMember>`
    select s.id, s.organisation_id, s.name, o.kind, ${standingRoles} as roles
    from organisations.staff s
    join organisations.organisation o on o.id = s.organisation_id
    where s.organisation_id = ${organisationId}
    order by s.name
    limit 100`.execute(tx)
  return rows
}

/** What members of staff are called. */
export async function selectStaffNames(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const { rows } = await sql<{ id: Id; name: string }>`
    select s.id, s.name
    from organisations.staff s
    where s.id = any (${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export interface NewStaff {
  readonly id: Id
  readonly organisationId: string
  readonly subject: string
  readonly name: string
  readonly languages: readonly string[]
  readonly at: string
}

export async function insertStaff(tx: Tx, staff: NewStaff): Promise<void> {
  await sendAlong(
    tx,
    sql`insert into organisations.staff (id, organisation_id, subject, name, languages, registered_at)
    values (${staff.id}, ${staff.organisationId}, ${staff.subject}, ${staff.name}, ${[...staff.languages]}, ${staff.at})`,
  )
}

export async function insertRole(
  tx: Tx,
  change: { staffId: Id; role: Role; granted: boolean; at: string },
): Promise<void> {
  await sendAlong(
    tx,
    sql`insert into organisations.staff_role (staff_id, role, seq, granted, at)
    select ${change.staffId}::uuid, ${change.role}::text, coalesce(max(seq), 0) + 1, ${change.granted}::boolean, ${change.at}::timestamptz
    from organisations.staff_role where staff_id = ${change.staffId}::uuid and role = ${change.role}::text`,
  )
}
