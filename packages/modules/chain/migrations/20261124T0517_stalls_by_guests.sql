-- Whoever answers for a step without an account does so by a link; the platform writes it down for them.
alter table chain.stall
  add column by_guest uuid,
  drop constraint stall_check1,
  add check ((kind in ('still_working', 'passed_on')) = (num_nonnulls(by_staff, by_guest) = 1)),
  add check (by_staff is null or by_guest is null);
comment on column chain.stall.by_guest is 'The link by which somebody without an account answered';
