import pg from 'pg'

/** Persons to a household in the measured population. */
export const householdSize = 5

/**
 * Fills a database with a large synthetic population, straight by SQL and without triggers: it is to be read from, not lived in.
 * Every household has been assigned to one of 290 municipalities and stands at the registration of its dwelling.
 */
export async function populate(adminUrl: string, persons: number): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '128MB'`)
    const households = Math.ceil(persons / householdSize)
    await client.query(idSql)
    await client.query(staffSql)
    for (const statement of statements) await client.query(statement, [households, householdSize])
    // As autovacuum leaves tables that are read more than written.
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

/** The id of the n-th reference person, as the population makes it. */
export const referencePersonSql = `bench_id('person ' || ($1::int * ${householdSize}))`

/** Ids of the form that the contract asks for, made from a text. */
const idSql = `
  create or replace function public.bench_id(text) returns uuid language sql immutable
  return overlay(overlay(md5($1) placing '7' from 13) placing '8' from 17)::uuid`

const staffSql = `
  insert into organisations.staff (id, organisation_id, subject, name, registered_at)
  select bench_id('staff ' || o.id), o.id, 'bench:' || o.id, 'Prov ' || o.id, now()
  from organisations.organisation o
  on conflict do nothing;
  insert into organisations.staff_role (staff_id, role, seq, granted, at)
  select s.id, 'case_officer', 1, true, now() from organisations.staff s
  on conflict do nothing`

const people = `(
  select h, h * $2::int + m as p, m,
    bench_id('person ' || (h * $2::int + m)) as person_id,
    bench_id('person ' || (h * $2::int)) as reference_id,
    bench_id('household ' || h) as household_id,
    codes.ids[1 + h % array_length(codes.ids, 1)] as municipality
  from generate_series(0, $1::int - 1) as h
  cross join generate_series(0, $2::int - 1) as m
  cross join (select array_agg(o.id order by o.id) as ids from organisations.organisation o where o.kind = 'municipality') codes
) as x`
const heads = people.replace('generate_series(0, $2::int - 1)', 'generate_series(0, $2::int - $2::int)')

const categories = `unnest(array['identity','family','language','contact','permit','education_work','housing_needs','settlement']) as category`

const statements = [
  `insert into persons.person (id, registered_by, registered_at) select person_id, 'MIGR', now() from ${people}`,
  `insert into persons.household (id, case_number, registered_by, registered_at)
   select household_id, 'K-2026-' || h, 'MIGR', now() from ${heads}`,
  `insert into persons.member (household_id, person_id, holder, position)
   select household_id, person_id, 'MIGR', case m when 0 then 'reference_person' when 1 then 'adult' else 'child' end from ${people}`,
  `insert into persons.datum (id, person_id, category, holder, kind, value, seq, recorded_at, recorded_by)
   select bench_id('datum ' || p || kind), person_id, category, 'MIGR', kind, value, 1, now(), bench_id('staff MIGR')
   from ${people}
   cross join lateral (values
     ('identity', 'identity', jsonb_build_object('given', 'Prov' || p, 'family', 'Exempel', 'birthDate', (date '1980-01-01' + m * 3000)::text,
       'sex', 'female', 'citizenship', 'SY')),
     ('language', 'languages', '{"languages":[{"code":"ar","interpreter":true}]}'::jsonb),
     ('permit', 'permit', '{"ground":"refugee","decidedOn":"2026-10-02","validTo":"2029-10-02"}'::jsonb),
     ('housing_needs', 'housing_needs', '{"needs":["step_free"],"asked":{"state":"asked","on":"2026-10-02","how":"interpreter"}}'::jsonb)
   ) as d (category, kind, value)`,
  `insert into persons.identifier (kind, value, person_id, category, holder, recorded_at)
   select 'lma_card', lpad(p::text, 8, '0'), person_id, 'identity', 'MIGR', now() from ${people}`,
  `insert into exchange.disclosure (id, person_id, category, holder, recipient, basis_id, purpose, decided_by, decided_at, decided_on, cause)
   select bench_id('disclosure ' || p || category), person_id, category, 'MIGR', municipality, 'mv-municipality-anvisning', 'reception',
     bench_id('staff MIGR'), now(), date '2026-10-14', 'handoff:' || bench_id('handoff ' || h)
   from ${people} cross join ${categories}`,
  `insert into chain.journey (id, template, template_from, person_id, household_id, started_on, started_by)
   select bench_id('journey ' || h), 'settlement_assigned', date '2016-03-01', reference_id, household_id, date '2026-10-02', 'MIGR' from ${heads}`,
  `insert into chain.party (journey_id, role, seq, organisation_id, since)
   select bench_id('journey ' || h), 'assigned_municipality', 1, municipality, date '2026-10-14' from ${heads}`,
  `insert into chain.milestone (id, journey_id, person_id, key, category, responsible)
   select bench_id('milestone ' || h || key), bench_id('journey ' || h), reference_id, key, category, coalesce(responsible, municipality)
   from ${heads}
   cross join lateral (values ('permit', 'permit', 'MIGR'), ('anvisning', 'settlement', 'MIGR'), ('acknowledgement', 'reception', null),
     ('housing_reported', 'reception', null), ('date_agreed', 'reception', null), ('reception', 'reception', null),
     ('population_registration', 'population_registration', 'SKV'), ('school_place', 'education_work', null),
     ('health_examination_offered', 'health', 'REG_N'), ('lma_ended', 'benefit', 'MIGR')) as t (key, category, responsible)`,
  `insert into chain.step (milestone_id, seq, journey_id, person_id, category, responsible, kind, on_date, due_on, due_rule, due_source, due_anchor,
     stall_on, by_organisation, by_staff, at)
   select bench_id('milestone ' || h || key), seq, bench_id('journey ' || h), reference_id, category, coalesce(responsible, municipality),
     kind, date '2026-10-14', case when key = 'housing_reported' then date '2026-11-18' end,
     case when key = 'housing_reported' then 'anvisning.housing_report' end, case when key = 'housing_reported' then 'SFS 2016:38' end,
     case when key = 'housing_reported' then date '2026-10-14' end, date '2026-12-01', coalesce(responsible, municipality),
     bench_id('staff MIGR'), now()
   from ${heads}
   cross join lateral (values ('permit', 'permit', 'MIGR', 1, 'ready'), ('permit', 'permit', 'MIGR', 2, 'done'),
     ('anvisning', 'settlement', 'MIGR', 1, 'ready'), ('anvisning', 'settlement', 'MIGR', 2, 'done'),
     ('acknowledgement', 'reception', null, 1, 'ready'), ('acknowledgement', 'reception', null, 2, 'done'),
     ('housing_reported', 'reception', null, 1, 'ready')) as t (key, category, responsible, seq, kind)`,
  `insert into handoffs.handoff (id, kind, from_organisation, to_organisation, person_id, household_id, journey_id, persons_count, receive_by,
     answer_by, source, made_by, made_at, made_on)
   select bench_id('handoff ' || h), 'anvisning', 'MIGR', municipality, reference_id, household_id, bench_id('journey ' || h), $2::int,
     date '2026-12-14', date '2026-10-21', 'SFS 2016:39 10 §', bench_id('staff MIGR'), now(), date '2026-10-14' from ${heads}`,
  `insert into handoffs.step (handoff_id, seq, from_organisation, to_organisation, person_id, kind, on_date, by_organisation, by_staff, at)
   select bench_id('handoff ' || h), seq, 'MIGR', municipality, reference_id, kind, date '2026-10-14', by, bench_id('staff MIGR'), now()
   from ${heads}
   cross join lateral (values (1, 'planned', 'MIGR'), (2, 'decided', 'MIGR'), (3, 'acknowledged', municipality)) as s (seq, kind, by)`,
]
