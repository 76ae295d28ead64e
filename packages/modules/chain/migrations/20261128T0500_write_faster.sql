-- A step stands on its milestone together with the milestone's journey, and the milestone on that journey: asking a second time finds nothing more.
alter table chain.step drop constraint step_journey_id_fkey;
