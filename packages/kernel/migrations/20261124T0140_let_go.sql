-- Whoever knows what has been let go before its day replaces the function, and no policy changes.
create function kernel.let_go_on(person uuid, organisations text[], hidden_until date, at timestamptz) returns date language sql stable
  as 'select null::date';
comment on function kernel.let_go_on(uuid, text[], date, timestamptz) is
  'On which day an organisation ended early what it had held back from a person until a day; null while it stands';
alter policy see_own on kernel.activity using (
  organisation_id = kernel.actor_organisation()
  or person_id = any (kernel.actor_persons()) and (
    hidden_until is null
    or hidden_until < kernel.actor_today()
    or kernel.let_go_on(person_id, array[organisation_id], hidden_until, at) is not null
  )
  or kernel.actor_kind() = 'system'
);
