-- What was told to an organisation is asked for in one place, whether its own staff reads or a guest answers for it.
create function kernel.actor_recipient() returns text language sql stable parallel safe
  return coalesce(
    nullif(current_setting('kedjan.organisation', true), ''),
    nullif(split_part(current_setting('kedjan.guest', true), ' ', 3), '')
  );
comment on function kernel.actor_recipient() is 'To whom that was told which the actor may see: the organisation, or the one without users for which a guest answers. What a guest sees of the ledger is narrower, by its policy';

create function kernel.is_reached(day date) returns boolean language plpgsql stable as $$
begin
  return day >= kernel.actor_today();
end $$;
comment on function kernel.is_reached(date) is 'Whether a last day still lies ahead, or is today';
revoke all on function kernel.is_reached(date) from public;
grant execute on function kernel.is_reached(date) to kedjan_app;
