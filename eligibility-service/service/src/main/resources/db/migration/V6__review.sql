-- A decision that was final can be open again: what was told as final stays in force until it is settled.
alter table current_decision add column was_final boolean not null default false;
update current_decision current set was_final = exists (
  select from decision earlier
  where (earlier.provider, earlier.scheme, earlier.year) = (current.provider, current.scheme, current.year)
    and earlier.status = 'FINAL');
