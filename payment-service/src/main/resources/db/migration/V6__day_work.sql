-- Whoever changes anything about a provider locks this row first, and reads after that: it is there
-- before the first decision and the first account are.
create table payee (provider text primary key);
insert into payee (provider)
select provider from ledger_account union select provider from bank_account
union select provider from payout union select provider from refused_account;

-- What an opened day asks for (accounts that become valid, cut-offs) is done apart from opening it.
create table day_work (
  single boolean primary key default true check (single),
  -- The last business days whose accounts are paid to, and whose work is all done
  routed_for date,
  done_for date,
  -- The day for which it was tried in vain, and what became of that
  tried_for date,
  trouble text,
  check ((tried_for is null) = (trouble is null))
);

insert into day_work (routed_for, done_for)
select max(status_on), max(status_on) from payment_batch having count(*) > 0;

-- A business day that was announced and could not be opened; it counts while no later one is open.
create table refused_day (
  place text primary key,
  open_day date,
  why text not null
);

-- Accounts that could not be set apart in a batch, so that they do not stop all others.
create table left_out (
  batch_id text not null references payment_batch,
  provider text not null,
  why text not null,
  primary key (batch_id, provider)
);
