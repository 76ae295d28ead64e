import {
  deadlineRules,
  delayGrounds,
  informationCategories,
  legalBases,
  municipalities,
  organisations,
  retentionRules,
  sourceKindsOf,
} from '@kedjan/sweden'
import { connectAs, ownerRole } from './roles.ts'

/**
 * Copies the land and the law from `sweden` into the tables that row security reads.
 * A row already there is brought up to date; none is ever removed, since disclosures of the past rest on it.
 */
export async function loadLaw(adminUrl: string): Promise<void> {
  const client = await connectAs(adminUrl)
  try {
    await client.query(`set role ${ownerRole}`)
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(7303)')
    await client.query(upsertOrganisations, [JSON.stringify(organisationRows())])
    await client.query(upsertMunicipalities, [JSON.stringify(municipalityRows())])
    await client.query(
      'insert into exchange.information_category (code) select * from jsonb_array_elements_text($1::jsonb) on conflict do nothing',
      [JSON.stringify(Object.keys(informationCategories))],
    )
    await client.query(upsertBases, [JSON.stringify(basisRows())])
    await client.query(upsertDelayGrounds, [JSON.stringify(delayGroundRows())])
    await client.query(upsertDelayLimits, [JSON.stringify(delayLimitRows())])
    await client.query(upsertKeeping, [JSON.stringify(keepingRows())])
    await client.query('commit')
  } finally {
    await client.end()
  }
}

function organisationRows() {
  return organisations.map((fact) => ({
    id: fact.id,
    kind: fact.kind,
    name_sv: fact.nameSv,
    name_en: fact.nameEn,
    short_name: fact.short ?? null,
    scope: fact.territory.scope,
    county_codes: fact.territory.scope === 'counties' ? fact.territory.countyCodes : [],
    municipality_code: fact.territory.scope === 'municipality' ? fact.territory.municipalityCode : null,
    signed_declaration: fact.signedDeclaration,
    source: fact.source,
    mark: fact.mark ?? null,
  }))
}

function municipalityRows() {
  return municipalities.map((municipality) => ({
    code: municipality.code,
    name: municipality.name,
    county_code: municipality.countyCode,
    latitude: municipality.latitude,
    longitude: municipality.longitude,
    population_2019: municipality.population2019,
    migration_court: municipality.migrationCourt,
  }))
}

function basisRows() {
  return legalBases.flatMap((basis) =>
    basis.categories.map((category) => ({
      id: basis.id,
      category,
      // Without the kinds whose secrecy does not yield to the paragraph.
      source_kinds: sourceKindsOf(basis, category),
      recipient_kinds: basis.recipientKinds,
      source_ids: basis.sourceIds ?? null,
      recipient_ids: basis.recipientIds ?? null,
      purpose: basis.purpose,
      form: basis.form,
      requires: basis.requires,
      source: basis.source,
      valid_from: basis.from,
      valid_to: basis.to ?? null,
    })),
  )
}

function delayGroundRows() {
  return delayGrounds.map(({ key, appliesTo, source, from, to }) => ({
    ...{ key, source, kinds: appliesTo, valid_from: from, valid_to: to ?? null },
  }))
}

function delayLimitRows() {
  return deadlineRules.flatMap(({ key, offset, source, from, to }) =>
    key === 'delay.longest' && offset.months !== undefined
      ? [{ source, months: offset.months, valid_from: from, valid_to: to ?? null }]
      : [],
  )
}

function keepingRows() {
  return retentionRules.flatMap(({ record, keep, from, to }) =>
    keep.after === 'recorded' ? [{ record, valid_from: from, valid_to: to ?? null, days: keep.days }] : [],
  )
}

const upsertOrganisations = `
  insert into organisations.organisation
  select r.id, r.kind, r.name_sv, r.name_en, r.short_name, r.scope, r.county_codes, r.municipality_code, r.signed_declaration, r.source, r.mark
  from jsonb_to_recordset($1::jsonb) as r (id text, kind text, name_sv text, name_en text, short_name text, scope text,
    county_codes text[], municipality_code text, signed_declaration boolean, source text, mark text)
  on conflict (id) do update set kind = excluded.kind, name_sv = excluded.name_sv, name_en = excluded.name_en,
    short_name = excluded.short_name, scope = excluded.scope, county_codes = excluded.county_codes,
    municipality_code = excluded.municipality_code, signed_declaration = excluded.signed_declaration,
    source = excluded.source, mark = excluded.mark`

const upsertMunicipalities = `
  insert into organisations.municipality
  select r.* from jsonb_to_recordset($1::jsonb) as r (code text, name text, county_code text, latitude double precision,
    longitude double precision, population_2019 integer, migration_court text)
  on conflict (code) do update set name = excluded.name, county_code = excluded.county_code, latitude = excluded.latitude,
    longitude = excluded.longitude, population_2019 = excluded.population_2019, migration_court = excluded.migration_court`

const upsertBases = `
  insert into exchange.legal_basis
  select r.* from jsonb_to_recordset($1::jsonb) as r (id text, category text, source_kinds text[], recipient_kinds text[],
    source_ids text[], recipient_ids text[], purpose text, form text, requires text, source text, valid_from date, valid_to date)
  on conflict (id, category) do update set source_kinds = excluded.source_kinds, recipient_kinds = excluded.recipient_kinds,
    source_ids = excluded.source_ids, recipient_ids = excluded.recipient_ids, purpose = excluded.purpose, form = excluded.form,
    requires = excluded.requires, source = excluded.source, valid_from = excluded.valid_from,
    valid_to = excluded.valid_to`

const upsertDelayGrounds = `
  insert into exchange.delay_ground (key, kinds, source, valid_from, valid_to)
  select r.key, r.kinds, r.source, r.valid_from, r.valid_to
  from jsonb_to_recordset($1::jsonb) as r (key text, kinds text[], source text, valid_from date, valid_to date)
  on conflict (key) do update set kinds = excluded.kinds, source = excluded.source, valid_from = excluded.valid_from,
    valid_to = excluded.valid_to`

const upsertDelayLimits = `
  insert into exchange.delay_limit (valid_from, valid_to, months, source)
  select r.valid_from, r.valid_to, r.months, r.source
  from jsonb_to_recordset($1::jsonb) as r (valid_from date, valid_to date, months integer, source text)
  on conflict (valid_from) do update set valid_to = excluded.valid_to, months = excluded.months, source = excluded.source`

const upsertKeeping = `
  insert into kernel.keeping
  select r.* from jsonb_to_recordset($1::jsonb) as r (record text, valid_from date, valid_to date, days integer)
  on conflict (record, valid_from) do update set valid_to = excluded.valid_to, days = excluded.days`
