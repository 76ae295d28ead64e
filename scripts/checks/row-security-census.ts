import type pg from 'pg'
import { readArchitecture } from './architecture.ts'
import { ourSchemas } from './catalogue.ts'
import { home } from './run-tool.ts'

/** Something in the database that lets more through than row security allows. */
export interface Finding {
  object: string
  problem: string
}

const table = `from pg_class c join pg_namespace n on n.oid = c.relnamespace`
const name = `format('%s.%s', n.nspname, c.relname) as object`
const isWatched = `c.relkind in ('r', 'p') and ${ourSchemas} and n.nspname <> 'migration'`
const toApp = `g.grantee in (0, (select oid from pg_roles where rolname = 'kedjan_app'))`
const grants = `(
  select a.privilege_type, a.grantee, true as is_whole from aclexplode(c.relacl) a
  union
  select a.privilege_type, a.grantee, false from pg_attribute t cross join lateral aclexplode(t.attacl) a where t.attrelid = c.oid
)`

const tableRules: readonly string[] = [
  `select ${name}, 'row level security is not enabled' as problem ${table} where ${isWatched} and not c.relrowsecurity`,
  `select ${name}, 'row level security is not forced, so its owner passes it' as problem ${table} where ${isWatched} and not c.relforcerowsecurity`,
  `select ${name}, 'has no comment that says what it holds' as problem ${table} where ${isWatched} and obj_description(c.oid, 'pg_class') is null`,
  `select distinct ${name}, format('%s is granted to kedjan_app without a policy for it', lower(g.privilege_type)) as problem
   ${table} cross join lateral ${grants} g
   where ${isWatched} and ${toApp} and g.privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
     and not exists (
       select from pg_policies p
       where p.schemaname = n.nspname and p.tablename = c.relname and p.permissive = 'PERMISSIVE'
         and p.cmd in ('ALL', g.privilege_type) and p.roles && array['public', 'kedjan_app']::name[])`,
  `select ${name}, 'update is granted on the whole table; grant it by column' as problem
   ${table} cross join lateral ${grants} g where ${isWatched} and ${toApp} and g.privilege_type = 'UPDATE' and g.is_whole`,
  `select distinct ${name}, format('%s is granted to kedjan_app', lower(g.privilege_type)) as problem
   ${table} cross join lateral ${grants} g
   where ${ourSchemas} and ${toApp} and g.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')`,
  `select distinct ${name}, format('%s is granted to public; grant it to kedjan_app', lower(g.privilege_type)) as problem
   ${table} cross join lateral ${grants} g where ${ourSchemas} and g.grantee = 0`,
  `select ${name}, 'is a view that reads with its owner''s rights; set security_invoker' as problem
   ${table} where c.relkind = 'v' and ${ourSchemas} and coalesce(c.reloptions, '{}') && '{security_invoker=true,security_invoker=on}' is not true`,
  `select ${name}, 'is a materialised view, which row security does not reach; kedjan_app may not read it' as problem
   ${table} cross join lateral ${grants} g where c.relkind = 'm' and ${ourSchemas} and ${toApp}`,
]

const roleRules: readonly string[] = [
  `select 'kedjan_app' as object, 'the role does not exist' as problem where not exists (select from pg_roles where rolname = 'kedjan_app')`,
  `select r.rolname as object, format('may not be %s', a.attribute) as problem
   from pg_roles r cross join lateral (values ('superuser', r.rolsuper), ('createrole', r.rolcreaterole), ('createdb', r.rolcreatedb),
     ('bypassrls', r.rolbypassrls), ('replication', r.rolreplication)) as a (attribute, is_set)
   where r.rolname = 'kedjan_app' and a.is_set`,
  `select r.rolname as object, format('may not be a member of %s', pg_get_userbyid(m.roleid)) as problem
   from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = 'kedjan_app'`,
  `select r.rolname as object, format('owns %s', pg_describe_object(d.classid, d.objid, d.objsubid)) as problem
   from pg_shdepend d join pg_roles r on r.oid = d.refobjid
   where r.rolname = 'kedjan_app' and d.refclassid = 'pg_authid'::regclass and d.deptype = 'o'
     and d.dbid in (0, (select oid from pg_database where datname = current_database()))`,
  `select datname as object, 'kedjan_app may create temporary objects in it' as problem
   from pg_database where datname = current_database() and exists (select from pg_roles where rolname = 'kedjan_app')
     and has_database_privilege((select oid from pg_roles where rolname = 'kedjan_app'), oid, 'temporary')`,
  `select n.nspname as object, 'kedjan_app may create objects in it' as problem
   from pg_namespace n where ${ourSchemas} and exists (select from pg_roles where rolname = 'kedjan_app')
     and has_schema_privilege((select oid from pg_roles where rolname = 'kedjan_app'), n.oid, 'create')`,
]

/** Everything in our schemas that would let the application's role see or change more than its policies say. */
export async function censusOf(client: pg.Client, known = readArchitecture(home).securityDefiner): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const rule of [...roleRules, ...tableRules]) {
    const { rows } = await client.query<Finding>(rule)
    findings.push(...rows)
  }
  findings.push(
    ...(await definerFindings(
      client,
      known.map((one) => one.function),
    )),
  )
  return findings.toSorted((one, other) =>
    `${one.object} ${one.problem}` < `${other.object} ${other.problem}` ? -1 : 1,
  )
}

async function definerFindings(client: pg.Client, known: readonly string[]): Promise<Finding[]> {
  const { rows } = await client.query<{ object: string; settings: string[] | null }>(
    `select format('%s.%s', n.nspname, p.proname) as object, p.proconfig as settings
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and ${ourSchemas}`,
  )
  const unset = rows
    .filter((row) => !row.settings?.some((setting) => setting.startsWith('search_path=')))
    .map(({ object }) => ({ object, problem: 'is security definer without a search_path of its own' }))
  const unnamed = rows
    .filter((row) => !known.includes(row.object))
    .map(({ object }) => ({
      object,
      problem: 'is security definer and not named in architecture.json with its decision',
    }))
  const gone = known
    .filter((object) => !rows.some((row) => row.object === object))
    .map((object) => ({
      object,
      problem: 'is named in architecture.json, but no security definer function has that name',
    }))
  return [...unset, ...unnamed, ...gone]
}
