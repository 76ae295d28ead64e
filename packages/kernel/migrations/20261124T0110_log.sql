create table kernel.unsequenced (
  activity_id bigint primary key
);
comment on table kernel.unsequenced is 'Lines of the log that have no place in its tree yet; filled by a trigger, so that a row which commits late is never passed by';
alter table kernel.unsequenced enable row level security;
alter table kernel.unsequenced force row level security;
create policy trigger_appends on kernel.unsequenced for insert with check (pg_trigger_depth() > 0);
create policy platform_reads on kernel.unsequenced for select using (kernel.actor_kind() = 'system');
grant select, insert, delete on kernel.unsequenced to kedjan_app;

create function kernel.await_sequence() returns trigger language plpgsql as $$
begin
  insert into kernel.unsequenced (activity_id) select id from appended;
  return null;
end $$;
comment on function kernel.await_sequence() is 'Queues new lines for the tree, in the transaction that appends them';
create trigger await_sequence after insert on kernel.activity
  referencing new table as appended for each statement execute function kernel.await_sequence();

create table kernel.log_leaf (
  index bigint primary key check (index >= 0),
  activity_id bigint not null unique,
  sequenced_at timestamptz not null,
  commitment bytea not null check (octet_length(commitment) = 32)
);
comment on table kernel.log_leaf is 'The leaves of the tree over the log: place, time and a commitment to the line, which stands when the line has been erased';
comment on column kernel.log_leaf.activity_id is 'No foreign key: a line may be erased, its leaf may not';

create table kernel.log_node (
  level smallint check (level >= 1),
  index bigint check (index >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, index)
);
comment on table kernel.log_node is 'Hashes of the full subtrees above the leaves, so that a proof reads few rows';

create table kernel.log_checkpoint (
  tree_size bigint check (tree_size >= 0),
  verifier text,
  signed_at timestamptz not null,
  note text not null,
  primary key (tree_size, verifier)
);
comment on table kernel.log_checkpoint is 'Every checkpoint that was signed, with the key it is verified by; nothing about a person';

-- A line leaves the queue only when it has its leaf, or has been erased: not even the platform can keep one out of the tree.
create policy platform_removes on kernel.unsequenced for delete using (
  kernel.actor_kind() = 'system'
  and (
    exists (select from kernel.log_leaf l where l.activity_id = unsequenced.activity_id)
    or not exists (select from kernel.activity a where a.id = unsequenced.activity_id)
  )
);

do $$
declare
  name text;
begin
  foreach name in array array['log_leaf', 'log_node', 'log_checkpoint'] loop
    execute format('alter table kernel.%I enable row level security', name);
    execute format('alter table kernel.%I force row level security', name);
    execute format('create policy everyone_reads on kernel.%I for select using (kernel.actor_kind() is not null)', name);
    execute format('create policy platform_appends on kernel.%I for insert with check (kernel.actor_kind() = ''system'')', name);
    execute format('grant select, insert on kernel.%I to kedjan_app', name);
  end loop;
end $$;
