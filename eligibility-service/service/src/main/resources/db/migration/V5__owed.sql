-- What stays owed: the amount of the latest version that was final and not pending. A version that waits for a
-- review takes nothing back, neither here nor in payment's ledger, which is compared with this.
alter table current_decision add column owed_cents bigint not null default 0;
update current_decision current set owed_cents = settled.amount_cents
from (
  select distinct on (provider, scheme, year) provider, scheme, year, amount_cents
  from decision where status = 'FINAL' and outcome <> 'PENDING'
  order by provider, scheme, year, version desc
) settled
where (current.provider, current.scheme, current.year)
  = (settled.provider, settled.scheme, settled.year);

alter table decision_tally add column owed_cents bigint not null default 0;
update decision_tally tally set owed_cents = owed.cents
from (
  select scheme, year, status, outcome, sum(owed_cents) as cents
  from current_decision group by scheme, year, status, outcome
) owed
where (tally.scheme, tally.year, tally.status, tally.outcome)
  = (owed.scheme, owed.year, owed.status, owed.outcome);
