-- One statement tells who a session belongs to. It runs as whoever calls it, with the platform's context for the
-- transaction it is called in,
-- so that it opens nothing that the application could not open by itself, and needs no privilege of the owner's.
create function server.session_of(hash text)
returns table (
  actor_kind text,
  staff_id uuid,
  person_id uuid,
  expires_at timestamptz,
  seen_at timestamptz,
  revoked_at timestamptz,
  organisation_id text,
  organisation_kind text,
  roles text[]
)
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
  perform set_config('kedjan.actor_kind', 'system', true);
  return query select
    s.actor_kind,
    s.staff_id,
    s.person_id,
    s.expires_at,
    s.seen_at,
    s.revoked_at,
    staff.organisation_id,
    o.kind,
    coalesce((
      select array_agg(r.role order by r.role)
      from organisations.staff_role r
      where r.staff_id = s.staff_id and r.granted
        and not exists (
          select 1 from organisations.staff_role n where n.staff_id = r.staff_id and n.role = r.role and n.seq > r.seq
        )
    ), '{}')
  from server.session s
  left join organisations.staff staff on staff.id = s.staff_id
  left join organisations.organisation o on o.id = staff.organisation_id
  where s.token_hash = hash;
end $$;
comment on function server.session_of(text) is 'Whose session this is and what they may do, in one round trip; nothing for an unknown hash';
revoke execute on function server.session_of(text) from public;
grant execute on function server.session_of(text) to kedjan_app;
