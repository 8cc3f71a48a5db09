-- A number has an entry in the register for each competence code, and the registration is what they say
-- together. Of each number the code that holds is known so far: what was said of it becomes its entry.
insert into fact (subject, kind, fact_key, source, arrival, version, standing, period_from, period_to,
  value, feed, delivery_id, event_id, observed_on, recorded_on)
select said.subject, 'register-entry', said.value ->> 'competenceCode', said.source, said.arrival,
  said.version, said.standing, said.period_from, said.period_to, said.value, said.feed,
  said.delivery_id, said.event_id, said.observed_on, said.recorded_on
from fact said
join (
  select distinct on (subject, source) subject, source, value ->> 'competenceCode' as code
  from fact where kind = 'registration' and version is not null
  order by subject, source, version desc) held
  on held.subject = said.subject and held.source = said.source
    and held.code = said.value ->> 'competenceCode'
where said.kind = 'registration' and said.source = 'inami';
