/** A table as an attacker finds it in the catalogue. */
export interface Target {
  readonly name: string
  readonly columns: readonly string[]
}

export type SqlAttack = (target: Target, other: Target) => string

/** Conditions that say what they see before the policy could hide it, if the planner let them. */
export const leakyConditions = [
  '(t::text)::int > 0',
  '(t::text)::date is not null',
  '(t::text)::jsonb is not null',
  'xmlparse(document t::text) is not null',
  "regexp_count(t::text, 'zq') / 0 = 1",
  "pg_input_error_info(t::text, 'integer') is not null",
  "set_config('kedjan.seen', t::text, false) is null",
  "pg_notify('seen', left(t::text, 7000)) is null",
  "to_timestamp(t::text, 'YYYY') is null",
  '(select (t::text)::int) is null',
  "exists (select from query_to_xml(format('select %L::int', t::text), true, true, '') as x)",
] as const

const reads: Readonly<Record<string, SqlAttack>> = {
  plain: ({ name }) => `select * from ${name}`,
  'the place on disk': ({ name }) =>
    `select ctid, xmin, tableoid, t::text from ${name} t where ctid = any (array(select format('(0,%s)', n)::tid from generate_series(1, 60) n))`,
  'a sample': ({ name }) => `select t::text from ${name} t tablesample bernoulli (100)`,
  'for update': ({ name }) => `select t::text from ${name} t for update`,
  'error of a cast': ({ name }) => `select (t::text)::int from ${name} t`,
  aggregate: ({ name }) => `select json_agg(t), string_agg(t::text, ','), max(t::text) from ${name} t`,
  grouped: ({ name }) => `select t::text, count(*) from ${name} t group by rollup (t::text)`,
  window: ({ name }) => `select lead(t::text) over (order by (t::text)) from ${name} t`,
  'as a subquery': ({ name }) =>
    `select (select string_agg(t::text, ',') from ${name} t), array(select t::text from ${name} t)`,
  'as a left join of one row': ({ name }) =>
    `select t::text from (select 1) one left join lateral (select * from ${name}) t on true`,
  'joined to itself': ({ name }) => `select a::text, b::text from ${name} a full join ${name} b on a::text = b::text`,
  'joined to another': ({ name }, other) =>
    `select a::text, b::text from ${name} a cross join ${other.name} b limit 5000`,
  recursive: ({ name }) =>
    `with recursive r as (select t::text as x from ${name} t union select x from r) select * from r`,
  cursor: ({ name }) => `declare c cursor for select * from ${name}; fetch all from c`,
  prepared: ({ name }) => `deallocate all; prepare p as select * from ${name}; execute p`,
  'a block': ({ name }) =>
    `do $$ declare r record; begin for r in select * from ${name} loop raise notice '%', r; end loop; end $$`,
  'a block that fails': ({ name }) =>
    `do $$ begin raise exception '%', (select string_agg(t::text, ',') from ${name} t); end $$`,
  'as xml': ({ name }) =>
    `select query_to_xml('select * from ${name}', true, true, ''), table_to_xml('${name}', true, true, '')`,
  'the schema as xml': ({ name }) => `select schema_to_xml('${name.split('.')[0]}', true, true, '')`,
  'words of a search': ({ name }) => `select * from ts_stat('select to_tsvector(t::text) from ${name} t')`,
  'copied out': ({ name }) => `copy ${name} to stdout`,
  'a query copied out': ({ name }) => `copy (select t::text from ${name} t) to stdout`,
  'copied to a file': ({ name }) => `copy ${name} to '/tmp/copied'`,
  'copied to a program': ({ name }) => `copy ${name} to program 'cat'`,
  explained: ({ name }) =>
    `explain (analyze, verbose, buffers, settings) select * from ${name} t where (t::text)::int > 0`,
  'statistics explained': ({ name, columns }) =>
    `explain (verbose) select * from ${name} where ${columns[0]}::text > 'zq'`,
  'with a talkative server': ({ name }) =>
    `set client_min_messages = debug5; set debug_print_plan = on; set debug_print_rewritten = on; select * from ${name}`,
}

const writes: Readonly<Record<string, SqlAttack>> = {
  updated: ({ name, columns }) => `update ${name} t set ${columns[0]} = ${columns[0]} returning t::text`,
  'each column updated': ({ name, columns }) =>
    columns.map((column) => `update ${name} t set ${column} = ${column} returning t::text`).join('; '),
  'updated by an error': ({ name, columns }) =>
    `update ${name} t set ${columns.at(-1)} = ${columns.at(-1)} where (t::text)::int = 1`,
  deleted: ({ name }) => `delete from ${name} t returning t::text`,
  'deleted by an error': ({ name }) => `delete from ${name} t where (t::text)::int = 1`,
  'inserted again': ({ name }) => `insert into ${name} select * from ${name} returning *`,
  'inserted where it conflicts': ({ name, columns }) =>
    `insert into ${name} select * from ${name} on conflict do nothing returning ${columns[0]}`,
  merged: ({ name, columns }) =>
    `merge into ${name} t using ${name} s on true when matched then update set ${columns[0]} = s.${columns[0]} returning t::text`,
  'merged away': ({ name }) =>
    `merge into ${name} t using (select 1) s on true when matched then delete returning t::text`,
  truncated: ({ name }) => `truncate ${name} cascade`,
}

const powers: Readonly<Record<string, SqlAttack>> = {
  'row security off': ({ name }) => `set row_security = off; select * from ${name}`,
  'as the owner': ({ name }) => `set role kedjan_owner; select * from ${name}`,
  'as the administrator': ({ name }) => `set role kedjan_admin; select * from ${name}`,
  'as one who reads everything': ({ name }) => `set role pg_read_all_data; select * from ${name}`,
  'as nobody in particular': ({ name }) => `reset role; select * from ${name}`,
  'as another session': ({ name }) => `set session authorization kedjan_owner; select * from ${name}`,
  'as the session was': ({ name }) =>
    `set session authorization default; reset session authorization; select * from ${name}`,
  'without row security': ({ name }) => `alter table ${name} disable row level security; select * from ${name}`,
  'without force': ({ name }) => `alter table ${name} no force row level security; select * from ${name}`,
  'with a policy of one’s own': ({ name }) => `create policy mine on ${name} using (true); select * from ${name}`,
  'with a grant': ({ name }) => `grant all on ${name} to public; select * from ${name}`,
  'owning it': ({ name }) => `alter table ${name} owner to kedjan_app; select * from ${name}`,
  'a role that passes': ({ name }) => `alter role kedjan_app bypassrls; select * from ${name}`,
  'an index that speaks': ({ name }) => `create index on ${name} (((${name.split('.')[1]}.*)::text))`,
  'a rule': ({ name }) => `create rule mine as on select to ${name} do instead select 1`,
  'a trigger': ({ name }) =>
    `create trigger mine after update on ${name} execute function suppress_redundant_updates_trigger()`,
  'a view': ({ name }) => `create view pg_temp.v as select * from ${name}; select * from pg_temp.v`,
  'a function that speaks': ({ name }) =>
    `create function pg_temp.say(text) returns boolean language plpgsql cost 0.0000001 as $$ begin raise notice '%', $1; return true; end $$;
     select 1 from ${name} t where pg_temp.say(t::text)`,
  'an operator that speaks': ({ name }) =>
    `create function pg_temp.say(text, text) returns boolean language plpgsql as $$ begin raise notice '%', $1; return true; end $$;
     create operator pg_temp.=== (leftarg = text, rightarg = text, function = pg_temp.say);
     select 1 from ${name} t where t::text operator(pg_temp.===) ''`,
  'a temporary table': ({ name }) => `create temp table mine as select * from ${name}; select * from mine`,
  'a table in public': ({ name }) => `create table public.mine as select * from ${name}; select * from public.mine`,
  statistics: ({ name }) => `create statistics mine on ${name.split('.')[1]} from ${name}`,
  'another server': ({ name }) => `create extension dblink; select * from ${name}`,
  'a library': ({ name }) => `load 'plpgsql'; select * from ${name}`,
  'a large object': ({ name }) =>
    `select lo_from_bytea(0, convert_to(string_agg(t::text, ','), 'UTF8')) from ${name} t; select loid, encode(data, 'escape') from pg_largeobject`,
}

/** Everything that somebody could try who can send statements but cannot become somebody else. */
export const sqlAttacks: Readonly<Record<string, SqlAttack>> = {
  ...reads,
  ...writes,
  ...powers,
  ...Object.fromEntries(
    leakyConditions.map((condition) => [
      `where ${condition}`,
      ({ name }: Target) => `select 1 from ${name} t where ${condition}; select current_setting('kedjan.seen', true)`,
    ]),
  ),
}
