-- An address that a mail server or gateway has refused for good takes nothing more, until it is proven or registered anew.
create table notifications.channel_bounce (
  person_id uuid not null,
  seq integer not null,
  why text not null check (why ~ '^[a-z0-9_]+$'),
  at timestamptz not null,
  primary key (person_id, seq),
  foreign key (person_id, seq) references notifications.channel_choice (person_id, seq) on delete cascade
);
comment on table notifications.channel_bounce is 'The address that a person has chosen takes nothing; a new choice with a new proof begins anew';

create table notifications.contact_bounce (
  organisation_id text not null,
  registered_by text not null,
  seq integer not null,
  part text not null check (part in ('mailbox', 'second')),
  why text not null check (why ~ '^[a-z0-9_]+$'),
  at timestamptz not null,
  primary key (organisation_id, registered_by, seq, part),
  foreign key (organisation_id, registered_by, seq) references notifications.contact (organisation_id, registered_by, seq) on delete cascade
);
comment on table notifications.contact_bounce is 'One of the registered addresses of an organisation takes nothing; registering it anew begins anew';

do $$
declare name text;
begin
  foreach name in array array['channel_bounce', 'contact_bounce'] loop
    execute format('alter table notifications.%I enable row level security', name);
    execute format('alter table notifications.%I force row level security', name);
    execute format('create policy platform_reads on notifications.%I for select using (kernel.actor_kind() = ''system'')', name);
    execute format('create policy platform_appends on notifications.%I for insert with check (kernel.actor_kind() = ''system'')', name);
    execute format('grant select, insert on notifications.%I to kedjan_app', name);
  end loop;
end $$;
create policy own_see on notifications.channel_bounce for select using (person_id = (kernel.actor_persons())[1]);
create policy parties_see on notifications.contact_bounce for select using (kernel.actor_organisation() in (registered_by, organisation_id));
