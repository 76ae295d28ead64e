-- An organisation chooses for one step too, says after how many days the owner is asked, and can go back to what holds otherwise.
alter table chain.stall_setting
  add column key text not null default '*',
  add column owner_after_days integer not null default 1 check (owner_after_days between 1 and 90),
  add column is_reset boolean not null default false,
  add constraint stall_setting_step_has_chain check (key = '*' or template <> '*'),
  add constraint stall_setting_owner_first check (coordinator_after_days > owner_after_days),
  drop constraint stall_setting_pkey,
  add primary key (organisation_id, template, key, seq);
comment on column chain.stall_setting.key is 'The step of the chain, or * for all its steps';
comment on column chain.stall_setting.is_reset is 'Set where the organisation went back to what holds otherwise; its numbers are then those';

-- When an organisation is reminded is about nobody; every organisation may know it of every other.
drop policy own on chain.stall_setting;
create policy staff_know on chain.stall_setting for select using (kernel.actor_kind() = 'staff');
