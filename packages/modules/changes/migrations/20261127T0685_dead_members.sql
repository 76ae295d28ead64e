-- Whoever died before members were marked is marked now, and their household gets another reference person. Done as the platform, which alone may.
select set_config('kedjan.actor_kind', 'system', true);

update persons.member m set died_on = c.on_date
from changes.change c
where c.kind = 'died' and c.person_id = m.person_id and not exists (
  select 1 from persons.member o
  where o.household_id = m.household_id
    and not exists (select 1 from changes.change d where d.kind = 'died' and d.person_id = o.person_id)
  having bool_and(o.position = 'child')
);

with gone as (
  select m.household_id, m.person_id from persons.member m where m.position = 'reference_person' and m.died_on is not null
),
next as (
  select distinct on (m.household_id) m.household_id, m.person_id
  from persons.member m
  join gone g on g.household_id = m.household_id
  where m.position = 'adult' and m.died_on is null
  order by m.household_id, m.person_id
)
update persons.member m
set position = case when m.person_id = n.person_id then 'reference_person' else 'adult' end
from next n
join gone g on g.household_id = n.household_id
where m.household_id = n.household_id and m.person_id in (n.person_id, g.person_id);

select set_config('kedjan.actor_kind', '', true);
