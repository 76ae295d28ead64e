-- Trusted by PostgreSQL: the owner of the database may create it. It lets one index hold ids beside times.
create extension if not exists btree_gist with schema visits;

create table visits.visit (
  id uuid primary key,
  place_id uuid not null,
  office text not null,
  person_id uuid references persons.person (id) on delete restrict,
  household_id uuid references persons.household (id) on delete restrict,
  booked_by text not null check (booked_by in ('person', 'agency', 'office')),
  by_organisation text,
  by_staff uuid references organisations.staff (id) on delete restrict,
  code text not null check (code ~ '^[2-9A-HJ-NP-Z]{6}$'),
  name text,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  persons_count integer not null check (persons_count between 1 and 30),
  protected boolean not null,
  instead_of uuid references visits.visit (id) on delete restrict,
  made_on date not null,
  at timestamptz not null,
  unique (place_id, code),
  unique (id, place_id, office),
  foreign key (place_id, office) references visits.place (id, office) on delete restrict,
  check (name is null or not protected),
  check (person_id is not null or name is null)
);
comment on table visits.visit is 'One household at one place on one day; what the office knows of it, and nothing beyond (SFS 2019:212 6 §)';
comment on column visits.visit.name is 'What the visitor is called by, told by the person; never for a protected person';
comment on column visits.visit.person_id is 'Whom the visit is filed under; null for one who comes in unbooked and is known by a code only';
create index visit_person on visits.visit (person_id) where person_id is not null;
create index visit_household on visits.visit (household_id) where household_id is not null;
create index visit_by on visits.visit (by_organisation) where by_organisation is not null;

create table visits.errand (
  visit_id uuid not null,
  seq integer not null,
  place_id uuid not null,
  office text not null,
  person_id uuid,
  about_person uuid references persons.person (id) on delete restrict,
  key text not null check (key ~ '^[a-z_]{1,60}$'),
  agency text not null,
  minutes integer not null check (minutes between 5 and 480),
  primary key (visit_id, seq),
  foreign key (visit_id, place_id, office) references visits.visit (id, place_id, office) on delete restrict
);
comment on table visits.errand is 'What a visit is for: one thing that is done with one agency; the step it is about is found by person and key when it is done';
create index errand_agency on visits.errand (agency);
create index errand_person on visits.errand (person_id) where person_id is not null;

create table visits.booked_time (
  visit_id uuid not null,
  errand_seq integer not null,
  seq integer not null,
  place_id uuid not null,
  office text not null,
  agency text not null,
  person_id uuid,
  on_date date not null,
  from_minute integer not null check (from_minute between 0 and 1439),
  to_minute integer not null check (to_minute between 1 and 1440),
  desk_id uuid not null references visits.resource (id) on delete restrict,
  room_id uuid references visits.resource (id) on delete restrict,
  interpreter_id uuid references visits.resource (id) on delete restrict,
  mode text check (mode in ('site', 'video', 'phone')),
  persons uuid[] not null,
  because text not null check (because ~ '^[a-z_]{1,40}$'),
  at timestamptz not null,
  primary key (visit_id, errand_seq, seq),
  foreign key (visit_id, errand_seq) references visits.errand (visit_id, seq) on delete restrict,
  check ((interpreter_id is null) = (mode is null)),
  check (from_minute < to_minute)
);
comment on table visits.booked_time is 'When and where an errand is done, appended; the last line counts';
create index booked_time_place on visits.booked_time (place_id, on_date);

create table visits.taken (
  what uuid not null,
  kind text not null check (kind in ('desk', 'room', 'interpreter', 'person')),
  during tstzrange not null check (not isempty(during)),
  visit_id uuid not null,
  errand_seq integer not null,
  office text not null,
  person_id uuid,
  primary key (visit_id, errand_seq, what),
  foreign key (visit_id, errand_seq) references visits.errand (visit_id, seq) on delete restrict,
  constraint one_at_a_time exclude using gist (what with =, during with &&)
);
comment on table visits.taken is 'Minutes of a desk, room, interpreter or person that are sold: of two who want the same minute one gets it, whatever else fails';
create index taken_what on visits.taken (what);

create table visits.visit_step (
  visit_id uuid not null,
  seq integer not null,
  place_id uuid not null,
  office text not null,
  person_id uuid,
  kind text not null check (kind in ('booked', 'moved', 'cancelled', 'restored', 'reminded', 'checked_in', 'no_show', 'ended')),
  because text check (because ~ '^[a-z_]{1,40}$'),
  by_organisation text,
  by_staff uuid references organisations.staff (id) on delete restrict,
  at timestamptz not null,
  primary key (visit_id, seq),
  foreign key (visit_id, place_id, office) references visits.visit (id, place_id, office) on delete restrict
);
comment on table visits.visit_step is 'What happened to a visit, appended; its state is the last line that is no reminder';

create table visits.errand_step (
  visit_id uuid not null,
  errand_seq integer not null,
  seq integer not null,
  place_id uuid not null,
  office text not null,
  agency text not null,
  person_id uuid,
  kind text not null check (kind in ('begun', 'done', 'taken_in', 'not_done', 'settled')),
  because text check (because in ('papers_missing', 'person_missing', 'no_interpreter', 'not_ready', 'sent_on', 'other')),
  by_organisation text not null,
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  at timestamptz not null,
  primary key (visit_id, errand_seq, seq),
  foreign key (visit_id, errand_seq) references visits.errand (visit_id, seq) on delete restrict
);
comment on table visits.errand_step is 'How an errand goes: begun, done in the agency''s name, taken in for the agency to decide, or not done and why';
create index errand_step_agency on visits.errand_step (agency) where kind = 'taken_in';

create table visits.note (
  visit_id uuid not null,
  errand_seq integer not null,
  seq integer not null,
  agency text not null,
  person_id uuid,
  text text not null check (length(text) between 1 and 2000),
  by_staff uuid not null references organisations.staff (id) on delete restrict,
  at timestamptz not null,
  primary key (visit_id, errand_seq, seq),
  foreign key (visit_id, errand_seq) references visits.errand (visit_id, seq) on delete restrict
);
comment on table visits.note is 'What staff write down at a visit belongs to the agency in whose name they sit there: it alone and the person read it';

create table visits.wish (
  id uuid primary key,
  place_id uuid not null,
  office text not null,
  person_id uuid not null references persons.person (id) on delete restrict,
  household_id uuid references persons.household (id) on delete restrict,
  visit_id uuid references visits.visit (id) on delete restrict,
  errands text[] not null,
  minutes integer not null,
  before_day date,
  at timestamptz not null,
  foreign key (place_id, office) references visits.place (id, office) on delete restrict
);
comment on table visits.wish is 'The waiting list of a place: who wants a time, or an earlier one, first come first asked';
create index wish_place on visits.wish (place_id);

create table visits.wish_step (
  wish_id uuid not null references visits.wish (id) on delete restrict,
  seq integer not null,
  office text not null,
  person_id uuid not null,
  kind text not null check (kind in ('told', 'met', 'ended')),
  at timestamptz not null,
  primary key (wish_id, seq)
);
comment on table visits.wish_step is 'A wish was told of a freed time, was met, or was taken back';
