alter table chain.named_day drop constraint named_day_name_check;
alter table chain.named_day add constraint named_day_name_check check (name in ('eighteenth_birthday', 'permit_ends', 'registered', 'abroad'));
comment on table chain.named_day is 'Days of a journey that are no step of it and that steps or deadlines hang on; the last line for a name counts. registered: since when those who walk it are known to be in the population register; abroad: they applied at an embassy';
