import { ourSchemas } from './catalogue.ts'

const table = `from pg_class c join pg_namespace n on n.oid = c.relnamespace`
const key = `format('%I.%I', n.nspname, c.relname) as key`
const grantee = `case when g.grantee = 0 then 'public' else quote_ident(pg_get_userbyid(g.grantee)) end`
const option = `case when g.is_grantable then ' with grant option' else '' end`

/** Row security, policies and grants of each table and view. */
export const tableSecurity: readonly string[] = [
  `select ${key}, format('alter table %I.%I %s row level security;', n.nspname, c.relname, word) as line
   ${table} cross join lateral (values (1, 'enable', c.relrowsecurity), (2, 'force', c.relforcerowsecurity)) as s (place, word, is_set)
   where c.relkind in ('r', 'p') and ${ourSchemas} and s.is_set
   order by n.nspname, c.relname, s.place`,
  `select ${key}, format('create policy %I on %I.%I as %s for %s to %s%s%s;', p.policyname, n.nspname, c.relname,
      lower(p.permissive), lower(p.cmd), array_to_string(p.roles, ', '),
      case when p.qual is null then '' else E'\\n  using (' || p.qual || ')' end,
      case when p.with_check is null then '' else E'\\n  with check (' || p.with_check || ')' end) as line
   ${table} join pg_policies p on p.schemaname = n.nspname and p.tablename = c.relname
   where ${ourSchemas}
   order by n.nspname, c.relname, p.policyname`,
  `select ${key}, format('grant %s on %s%I.%I to %s%s;',
      string_agg(lower(g.privilege_type), ', ' order by g.privilege_type collate "C"),
      case c.relkind when 'S' then 'sequence ' else '' end, n.nspname, c.relname, ${grantee}, ${option}) as line
   ${table} cross join lateral aclexplode(c.relacl) g
   where c.relkind in ('r', 'p', 'v', 'm', 'S') and ${ourSchemas} and g.grantee <> c.relowner
   group by n.nspname, c.relname, c.relkind, g.grantee, g.is_grantable
   order by n.nspname, c.relname, ${grantee} collate "C"`,
  `select ${key}, format('grant %s (%s) on %I.%I to %s%s;', lower(g.privilege_type),
      string_agg(quote_ident(a.attname), ', ' order by a.attnum), n.nspname, c.relname, ${grantee}, ${option}) as line
   ${table} join pg_attribute a on a.attrelid = c.oid and not a.attisdropped cross join lateral aclexplode(a.attacl) g
   where ${ourSchemas} and g.grantee <> c.relowner
   group by n.nspname, c.relname, g.privilege_type, g.grantee, g.is_grantable
   order by n.nspname, c.relname, g.privilege_type collate "C", ${grantee} collate "C"`,
]

/** Each schema with its comment, its grants and the grants that objects made later will have. */
export const schemas: readonly string[] = [
  `select quote_ident(n.nspname) as key, format('create schema %I authorization %I;', n.nspname, pg_get_userbyid(n.nspowner)) as line
   from pg_namespace n where ${ourSchemas} order by n.nspname`,
  `select quote_ident(n.nspname) as key, format('comment on schema %I is %L;', n.nspname, obj_description(n.oid, 'pg_namespace')) as line
   from pg_namespace n where ${ourSchemas} and obj_description(n.oid, 'pg_namespace') is not null order by n.nspname`,
  `select quote_ident(n.nspname) as key, format('grant %s on schema %I to %s%s;',
      string_agg(lower(g.privilege_type), ', ' order by g.privilege_type collate "C"), n.nspname, ${grantee}, ${option}) as line
   from pg_namespace n cross join lateral aclexplode(n.nspacl) g
   where ${ourSchemas} and g.grantee <> n.nspowner
   group by n.nspname, g.grantee, g.is_grantable
   order by n.nspname, ${grantee} collate "C"`,
  `select quote_ident(n.nspname) as key, format('alter default privileges for role %I in schema %I grant %s on %s to %s;',
      pg_get_userbyid(d.defaclrole), n.nspname, string_agg(lower(g.privilege_type), ', ' order by g.privilege_type collate "C"),
      case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions' else d.defaclobjtype::text end,
      ${grantee}) as line
   from pg_default_acl d join pg_namespace n on n.oid = d.defaclnamespace cross join lateral aclexplode(d.defaclacl) g
   where ${ourSchemas} and g.grantee <> d.defaclrole
   group by n.nspname, d.defaclrole, d.defaclobjtype, g.grantee
   order by n.nspname, d.defaclobjtype, ${grantee} collate "C"`,
]
