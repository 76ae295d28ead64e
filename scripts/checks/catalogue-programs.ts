import { ourSchemas } from './catalogue.ts'

const notFromExtension = (catalogue: string, oid: string) =>
  `not exists (select from pg_depend e where e.classid = '${catalogue}'::regclass and e.objid = ${oid} and e.deptype = 'e')`

const routine = `format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid))`
const fromRoutines = `from pg_proc p join pg_namespace n on n.oid = p.pronamespace`
const isOurs = `${ourSchemas} and p.prokind <> 'a' and ${notFromExtension('pg_proc', 'p.oid')}`

/** Each function with its text, comment and who may execute it. */
export const functions: readonly string[] = [
  `select ${routine} as key, rtrim(pg_get_functiondef(p.oid), E'\\n') || ';' as line
   ${fromRoutines} where ${isOurs} order by ${routine} collate "C"`,
  `select ${routine} as key, format('comment on function %s is %L;', ${routine}, obj_description(p.oid, 'pg_proc')) as line
   ${fromRoutines} where ${isOurs} and obj_description(p.oid, 'pg_proc') is not null order by ${routine} collate "C"`,
  `select ${routine} as key, format('revoke all on function %s from public;', ${routine}) as line
   ${fromRoutines} where ${isOurs} and p.proacl is not null
     and not exists (select from aclexplode(p.proacl) g where g.grantee = 0) order by ${routine} collate "C"`,
  `select ${routine} as key, format('grant execute on function %s to %I;', ${routine}, pg_get_userbyid(g.grantee)) as line
   ${fromRoutines} cross join lateral aclexplode(p.proacl) g
   where ${isOurs} and g.grantee not in (0, p.proowner) order by ${routine} collate "C", pg_get_userbyid(g.grantee)`,
]

/** Enumerations, domains and composite types. */
export const types: readonly string[] = [
  `select format('%I.%I', n.nspname, t.typname) as key, format('create type %I.%I as enum (%s);', n.nspname, t.typname,
      (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid)) as line
   from pg_type t join pg_namespace n on n.oid = t.typnamespace
   where t.typtype = 'e' and ${ourSchemas} order by n.nspname, t.typname`,
  `select format('%I.%I', n.nspname, t.typname) as key, format('create domain %I.%I as %s%s%s;', n.nspname, t.typname,
      format_type(t.typbasetype, t.typtypmod), case when t.typnotnull then ' not null' else '' end,
      (select coalesce(string_agg(format(' constraint %I %s', k.conname, pg_get_constraintdef(k.oid)), '' order by k.conname), '')
       from pg_constraint k where k.contypid = t.oid and k.contype = 'c')) as line
   from pg_type t join pg_namespace n on n.oid = t.typnamespace
   where t.typtype = 'd' and ${ourSchemas} order by n.nspname, t.typname`,
  `select format('%I.%I', n.nspname, c.relname) as key, format('create type %I.%I as (%s);', n.nspname, c.relname,
      (select string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' order by a.attnum)
       from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)) as line
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'c' and ${ourSchemas} order by n.nspname, c.relname`,
]

/** Sequences that stand alone; those of identity columns belong to their tables. */
export const sequences: readonly string[] = [
  `select format('%I.%I', n.nspname, c.relname) as key, format('create sequence %I.%I as %s increment %s start %s;', n.nspname, c.relname,
      format_type(s.seqtypid, null), s.seqincrement, s.seqstart) as line
   from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
   where ${ourSchemas} and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'i')
   order by n.nspname, c.relname`,
]

export const views: readonly string[] = [
  `select format('%I.%I', n.nspname, c.relname) as key, format(E'create %sview %I.%I%s as\\n%s', case c.relkind when 'm' then 'materialized ' else '' end,
      n.nspname, c.relname, case when c.reloptions is null then '' else ' with (' || array_to_string(c.reloptions, ', ') || ')' end,
      pg_get_viewdef(c.oid)) as line
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('v', 'm') and ${ourSchemas} order by n.nspname, c.relname`,
]

export const extensions = `
  select 'extensions' as key, format('create extension %I with schema %I;', e.extname, n.nspname) as line
  from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname <> 'plpgsql' order by e.extname`
