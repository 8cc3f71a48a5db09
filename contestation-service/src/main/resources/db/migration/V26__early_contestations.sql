-- Since when what is introduced is in time for a window, and since when a final decision is taken back.
alter table contestation_window add column receives_from date;
update contestation_window set receives_from = act_on;
alter table contestation_window alter column receives_from set not null;
alter table contested_premium add column taken_back_on date;

-- On which day those were taken back that are not final now was not kept: from the day on which they
-- had been told, in the provider's favour.
update contested_premium premium set taken_back_on = told.notified_on
from (
  select provider, scheme, year, max(notified_on) as notified_on
  from notified_decision group by provider, scheme, year) told
where (premium.provider, premium.scheme, premium.year) = (told.provider, told.scheme, told.year)
  and premium.status = 'PRELIMINARY';
