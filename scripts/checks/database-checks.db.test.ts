import type pg from 'pg'
import { describe, expect, it } from 'vitest'
import { censusOf } from './row-security-census.ts'
import { dumpSchema } from './schema-dump.ts'
import { withClient, withFreshDatabase } from './with-database.ts'

// One file for both, because they share one PostgreSQL. What is planted is rolled back, roles included.
function withPlanted<Value>(statements: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  return withFreshDatabase(({ owner }) =>
    withClient(owner, async (client) => {
      await client.query('begin')
      await client.query(statements)
      const value = await work(client)
      await client.query('rollback')
      return value
    }),
  )
}

const safe = `
  create schema attic authorization kedjan_owner;
  set local role kedjan_owner;
  create table attic.box (id int primary key, label text);
  comment on table attic.box is 'What is kept upstairs';
  alter table attic.box enable row level security;
  alter table attic.box force row level security;
  create policy own on attic.box for select to kedjan_app using (id > 0);
  create policy label on attic.box for update to kedjan_app using (id > 0) with check (label <> '');
  grant select on attic.box to kedjan_app;
  grant update (label) on attic.box to kedjan_app;
  create view attic.labels with (security_invoker = true) as select label from attic.box;
  grant select on attic.labels to kedjan_app;
  create function attic.count_boxes() returns bigint language sql stable as 'select count(*) from attic.box';
  create type attic.state as enum ('open', 'closed');
  reset role;`

const violations: { plant: string; object: string; problem: string }[] = [
  {
    plant: 'alter table attic.box disable row level security',
    object: 'attic.box',
    problem: 'row level security is not enabled',
  },
  {
    plant: 'alter table attic.box no force row level security',
    object: 'attic.box',
    problem: 'row level security is not forced, so its owner passes it',
  },
  {
    plant: 'comment on table attic.box is null',
    object: 'attic.box',
    problem: 'has no comment that says what it holds',
  },
  {
    plant: 'grant insert on attic.box to kedjan_app',
    object: 'attic.box',
    problem: 'insert is granted to kedjan_app without a policy for it',
  },
  {
    plant: 'drop policy label on attic.box',
    object: 'attic.box',
    problem: 'update is granted to kedjan_app without a policy for it',
  },
  {
    plant: 'grant update on attic.box to kedjan_app',
    object: 'attic.box',
    problem: 'update is granted on the whole table; grant it by column',
  },
  {
    plant: 'grant truncate on attic.box to kedjan_app',
    object: 'attic.box',
    problem: 'truncate is granted to kedjan_app',
  },
  {
    plant: 'grant references (id) on attic.box to kedjan_app',
    object: 'attic.box',
    problem: 'references is granted to kedjan_app',
  },
  {
    plant: 'grant trigger on attic.box to kedjan_app',
    object: 'attic.box',
    problem: 'trigger is granted to kedjan_app',
  },
  {
    plant: 'grant select on attic.box to public',
    object: 'attic.box',
    problem: 'select is granted to public; grant it to kedjan_app',
  },
  {
    plant: 'alter view attic.labels reset (security_invoker)',
    object: 'attic.labels',
    problem: "is a view that reads with its owner's rights; set security_invoker",
  },
  {
    plant: 'create materialized view attic.copy as select 1; grant select on attic.copy to kedjan_app',
    object: 'attic.copy',
    problem: 'is a materialised view, which row security does not reach; kedjan_app may not read it',
  },
  {
    plant: 'alter function attic.count_boxes() security definer',
    object: 'attic.count_boxes',
    problem: 'is security definer without a search_path of its own',
  },
  {
    plant: "alter function attic.count_boxes() security definer set search_path = ''",
    object: 'attic.count_boxes',
    problem: 'is security definer and not named in architecture.json with its decision',
  },
  { plant: 'alter role kedjan_app superuser', object: 'kedjan_app', problem: 'may not be superuser' },
  { plant: 'alter role kedjan_app bypassrls', object: 'kedjan_app', problem: 'may not be bypassrls' },
  { plant: 'alter role kedjan_app createrole', object: 'kedjan_app', problem: 'may not be createrole' },
  { plant: 'alter role kedjan_app createdb', object: 'kedjan_app', problem: 'may not be createdb' },
  { plant: 'grant kedjan_owner to kedjan_app', object: 'kedjan_app', problem: 'may not be a member of kedjan_owner' },
  { plant: 'alter table attic.box owner to kedjan_app', object: 'kedjan_app', problem: 'owns table attic.box' },
  {
    plant: 'grant create on schema attic to kedjan_app',
    object: 'attic',
    problem: 'kedjan_app may create objects in it',
  },
]

describe('the census of row security', () => {
  it('finds nothing in a schema that keeps the rules', async () => {
    const found = await withPlanted(safe, (client) => censusOf(client))
    expect(found.filter((finding) => finding.object.startsWith('attic') || finding.object === 'kedjan_app')).toEqual([])
  }, 60_000)

  it('finds each planted hole', async () => {
    await withPlanted(safe, async (client) => {
      for (const { plant, object, problem } of violations) {
        await client.query('savepoint before')
        await client.query(plant)
        expect.soft(await censusOf(client, []), plant).toContainEqual({ object, problem })
        await client.query('rollback to savepoint before')
      }
    })
  }, 60_000)

  it('finds that temporary objects may be made', async () => {
    const grant = `do $$ begin execute format('grant temporary on database %I to kedjan_app', current_database()); end $$`
    const found = await withPlanted(`${safe} ${grant}`, (client) => censusOf(client))
    expect(found.map(({ problem }) => problem)).toContain('kedjan_app may create temporary objects in it')
  }, 60_000)

  it('finds a decision about a function that is not there', async () => {
    const known = [{ function: 'attic.gone', adr: 'docs/adr/0001.md' }]
    expect(await withPlanted(safe, (client) => censusOf(client, known))).toContainEqual({
      object: 'attic.gone',
      problem: 'is named in architecture.json, but no security definer function has that name',
    })
  }, 60_000)
})

describe('the dump of the schema', () => {
  it('tells each kind of object, with its policies and grants', async () => {
    const text = await withPlanted(safe, dumpSchema)
    const attic = text.slice(text.indexOf('create schema attic'), text.indexOf('-- chain'))
    expect(attic).toBe(`create schema attic authorization kedjan_owner;

create type attic.state as enum ('open', 'closed');

create table attic.box (
  id integer not null,
  label text,
  constraint box_pkey PRIMARY KEY (id)
);
comment on table attic.box is 'What is kept upstairs';
alter table attic.box enable row level security;
alter table attic.box force row level security;
create policy label on attic.box as permissive for update to kedjan_app
  using ((id > 0))
  with check ((label <> ''::text));
create policy own on attic.box as permissive for select to kedjan_app
  using ((id > 0));
grant select on attic.box to kedjan_app;
grant update (label) on attic.box to kedjan_app;

create view attic.labels with (security_invoker=true) as
 SELECT label
   FROM attic.box;
grant select on attic.labels to kedjan_app;

CREATE OR REPLACE FUNCTION attic.count_boxes()
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$select count(*) from attic.box$function$;

`)
  }, 60_000)

  it('is the same each time', async () => {
    const [one, other] = await withPlanted(safe, async (client) => [await dumpSchema(client), await dumpSchema(client)])
    expect(one).toBe(other)
    expect(one).not.toContain('pgboss')
  }, 60_000)
})
