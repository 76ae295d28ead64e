-- Whoever asks about a person in the platform, or asks the person, knows that person lawfully: was told something, or registered them.
create policy person_known on exchange.request as restrictive for insert with check (
  person_id is null or exists (select 1 from persons.person p where p.id = request.person_id)
);
create policy person_known on exchange.consent_ask as restrictive for insert with check (
  exists (select 1 from persons.person p where p.id = consent_ask.person_id)
);
create policy person_known on exchange.delay as restrictive for insert with check (
  exists (select 1 from persons.person p where p.id = delay.person_id)
);

alter table persons.datum add column corrects uuid;
comment on column persons.datum.corrects is 'The datum that was wrong and that this one puts right';
create index datum_corrects on persons.datum (corrects) where corrects is not null;
