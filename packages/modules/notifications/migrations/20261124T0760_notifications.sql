create schema notifications;
comment on schema notifications is 'Notices by e-mail and text message, and links by which an organisation without users answers';
grant usage on schema notifications to kedjan_app;

create table notifications.contact (
  organisation_id text not null,
  registered_by text not null,
  seq integer not null,
  mailbox text check (length(mailbox) <= 254),
  second_channel text check (second_channel in ('email', 'sms')),
  second_address text check (length(second_address) <= 254),
  language text not null check (language in ('sv', 'en')),
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  at timestamptz not null,
  primary key (organisation_id, registered_by, seq),
  check ((second_channel is null) = (second_address is null)),
  check (organisation_id = registered_by or mailbox is null or second_address is not null),
  check (lower(second_address) <> lower(mailbox))
);
comment on table notifications.contact is 'Where an organisation is written to, as another or itself has registered it; the last line counts, and one without a mailbox ends it';

create table notifications.channel_choice (
  person_id uuid not null references persons.person (id) on delete cascade,
  seq integer not null,
  channel text not null check (channel in ('email', 'sms', 'off')),
  address text check (length(address) <= 254),
  language text not null check (language in ('sv', 'en', 'ar')),
  is_safe boolean not null,
  at timestamptz not null,
  primary key (person_id, seq),
  check ((channel = 'off') = (address is null))
);
comment on table notifications.channel_choice is 'How a person wants to be told that there is something new; the last line counts, once its address is proven';
comment on column notifications.channel_choice.is_safe is 'The person has said that nobody else reads what comes there: without that nothing is sent to somebody protected';

create table notifications.channel_proof (
  person_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  primary key (person_id, seq),
  foreign key (person_id, seq) references notifications.channel_choice (person_id, seq) on delete cascade
);
comment on table notifications.channel_proof is 'The person has written the code that was sent to the chosen address';

create table notifications.answer_link (
  id uuid primary key,
  handoff_id uuid not null references handoffs.handoff (id) on delete cascade,
  person_id uuid not null,
  organisation_id text not null,
  from_organisation text not null,
  expires_at timestamptz not null,
  at timestamptz not null
);
comment on table notifications.answer_link is 'A link by which an organisation without users answers one referral';
create index answer_link_handoff on notifications.answer_link (handoff_id);
create index answer_link_at on notifications.answer_link (at);

create table notifications.link_step (
  link_id uuid not null references notifications.answer_link (id) on delete cascade,
  seq integer not null,
  kind text not null check (kind in ('opened', 'confirmed', 'used', 'replaced')),
  at timestamptz not null,
  primary key (link_id, seq)
);
comment on table notifications.link_step is 'What became of a link, appended: opened by somebody, confirmed by a code, used for an answer, replaced by a newer one';

create table notifications.link_token (
  token_hash text primary key,
  link_id uuid not null references notifications.answer_link (id) on delete cascade,
  at timestamptz not null
);
comment on table notifications.link_token is 'Hashes of what stands in the messages: one for each attempt to send, so that a repeat never ends what has arrived';
create index link_token_link on notifications.link_token (link_id);

create table notifications.guest_session (
  session_hash text primary key,
  link_id uuid not null references notifications.answer_link (id) on delete cascade,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz
);
comment on table notifications.guest_session is 'A browser in which a link was opened; only a hash of the cookie is kept, and it opens nothing before the code is confirmed';
create index guest_session_link on notifications.guest_session (link_id);

create table notifications.code (
  id uuid primary key,
  session_hash text references notifications.guest_session (session_hash) on delete cascade,
  person_id uuid,
  choice_seq integer,
  wrong integer not null default 0,
  used_at timestamptz,
  expires_at timestamptz not null,
  at timestamptz not null,
  foreign key (person_id, choice_seq) references notifications.channel_choice (person_id, seq) on delete cascade,
  check ((session_hash is null) <> (person_id is null)),
  check ((person_id is null) = (choice_seq is null))
);
comment on table notifications.code is 'Six digits that prove who reads an address, with how often they were guessed wrong';
create index code_session on notifications.code (session_hash) where session_hash is not null;
create index code_person on notifications.code (person_id) where person_id is not null;

create table notifications.code_hash (
  code_id uuid not null references notifications.code (id) on delete cascade,
  seq integer not null,
  salt text not null,
  hash text not null,
  primary key (code_id, seq)
);
comment on table notifications.code_hash is 'Slow hashes of the digits, one for each attempt to send them';

create table notifications.notice (
  id uuid primary key,
  cause uuid not null,
  template text not null,
  channel text not null check (channel in ('email', 'sms')),
  language text not null check (language in ('sv', 'en', 'ar')),
  person_id uuid references persons.person (id) on delete cascade,
  organisation_id text,
  registered_by text,
  handoff_id uuid references handoffs.handoff (id) on delete cascade,
  link_id uuid references notifications.answer_link (id) on delete cascade,
  code_id uuid references notifications.code (id) on delete cascade,
  at timestamptz not null,
  unique nulls not distinct (cause, template, person_id, organisation_id, channel),
  check ((person_id is null) <> (organisation_id is null)),
  check ((organisation_id is null) = (registered_by is null))
);
comment on table notifications.notice is 'Who is told that something has happened: by reference, without an address and without a word of what it is';
create index notice_person on notifications.notice (person_id) where person_id is not null;
create index notice_handoff on notifications.notice (handoff_id) where handoff_id is not null;
create index notice_link on notifications.notice (link_id) where link_id is not null;
create index notice_code on notifications.notice (code_id) where code_id is not null;
create index notice_at on notifications.notice (at);

create table notifications.notice_step (
  notice_id uuid not null references notifications.notice (id) on delete cascade,
  seq integer not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'given_up', 'bounced', 'dropped')),
  why text check (why ~ '^[a-z0-9_]+$'),
  next_at timestamptz,
  at timestamptz not null,
  primary key (notice_id, seq),
  check ((next_at is null) = (state not in ('queued', 'sending', 'failed')))
);
comment on table notifications.notice_step is 'What became of a notice, appended; the last line is its state';

create table notifications.outgoing (
  notice_id uuid primary key references notifications.notice (id) on delete cascade,
  next_at timestamptz not null
);
comment on table notifications.outgoing is 'The work list: every notice that is still to be sent, and when; kept by the trigger on notifications.notice_step';
create index outgoing_next on notifications.outgoing (next_at);

create function notifications.keep_outgoing() returns trigger language plpgsql as $$
begin
  if new.next_at is null then
    delete from notifications.outgoing where notice_id = new.notice_id;
  else
    insert into notifications.outgoing (notice_id, next_at) values (new.notice_id, new.next_at)
    on conflict (notice_id) do update set next_at = excluded.next_at;
  end if;
  return null;
end $$;
create trigger keep_outgoing after insert on notifications.notice_step for each row execute function notifications.keep_outgoing();

do $$
declare name text;
begin
  foreach name in array array['contact', 'channel_choice', 'channel_proof', 'answer_link', 'link_step', 'link_token', 'guest_session', 'code',
    'code_hash', 'notice', 'notice_step', 'outgoing'] loop
    execute format('alter table notifications.%I enable row level security', name);
    execute format('alter table notifications.%I force row level security', name);
    execute format('create policy platform_reads on notifications.%I for select using (kernel.actor_kind() = ''system'')', name);
    execute format('grant select, insert on notifications.%I to kedjan_app', name);
  end loop;
  foreach name in array array['channel_proof', 'answer_link', 'link_step', 'link_token', 'guest_session', 'code', 'code_hash', 'notice',
    'notice_step', 'outgoing'] loop
    execute format('create policy platform_appends on notifications.%I for insert with check (kernel.actor_kind() = ''system'')', name);
  end loop;
end $$;

create policy parties_see on notifications.contact for select using (kernel.actor_organisation() in (registered_by, organisation_id));
create policy coordinator_registers on notifications.contact for insert with check (
  registered_by = kernel.actor_organisation()
  and by_staff = kernel.actor_staff()
  and (select organisations.actor_has_role('coordinator'))
);
-- The first of those whom a person acts for is the person; nobody chooses for another.
create policy own_see on notifications.channel_choice for select using (person_id = (kernel.actor_persons())[1]);
create policy own_choose on notifications.channel_choice for insert with check (person_id = (kernel.actor_persons())[1]);
create policy own_see on notifications.channel_proof for select using (person_id = (kernel.actor_persons())[1]);
create policy own_see on notifications.notice for select using (person_id = (kernel.actor_persons())[1]);
create policy sender_sees on notifications.answer_link for select using (from_organisation = kernel.actor_organisation());
create policy sender_sees on notifications.link_step for select using (
  exists (select 1 from notifications.answer_link l where l.id = link_step.link_id offset 0)
);

create policy platform_moves on notifications.outgoing for update using (kernel.actor_kind() = 'system');
create policy platform_closes on notifications.outgoing for delete using (kernel.actor_kind() = 'system');
grant update (next_at), delete on notifications.outgoing to kedjan_app;
create policy platform_confirms on notifications.guest_session for update using (kernel.actor_kind() = 'system');
grant update (confirmed_at) on notifications.guest_session to kedjan_app;
create policy platform_counts on notifications.code for update using (kernel.actor_kind() = 'system');
grant update (wrong, used_at) on notifications.code to kedjan_app;

-- Kept for as long as the rules say; what hangs on a row goes with it.
create policy platform_forgets on notifications.notice for delete using (
  kernel.actor_kind() = 'system' and at < kernel.kept_since('notice')
);
create policy platform_forgets on notifications.answer_link for delete using (
  kernel.actor_kind() = 'system' and at < kernel.kept_since('notice')
);
create policy platform_forgets on notifications.code for delete using (
  kernel.actor_kind() = 'system' and at < kernel.kept_since('notice')
);
grant delete on notifications.notice, notifications.answer_link, notifications.code to kedjan_app;
create policy guest_sees on notifications.answer_link for select using (id = kernel.actor_guest());
