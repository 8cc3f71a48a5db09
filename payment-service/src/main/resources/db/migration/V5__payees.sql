-- A fact on an account is known by who says it and by their identifier: two sources may use the same
-- identifier for different things. What was named and cannot be used is kept as such.
alter table ledger_account drop constraint ledger_account_provider_account_key_account_version_fkey;
alter table bank_account drop constraint bank_account_pkey;
alter table bank_account add column source text not null default 'prosante';
alter table bank_account alter column source drop default;
alter table bank_account add column channel text not null default 'PROSANTE'
  check (channel in ('PROSANTE', 'FORM', 'LETTER', 'EMAIL'));
alter table bank_account alter column channel drop default;
alter table bank_account add column problem text check (problem in ('INVALID_IBAN', 'NAMED_TWICE'));
alter table bank_account add check (iban is null or problem is null);
alter table bank_account add primary key (provider, source, account_key, version);

-- Why money is held is a sentence as data; its text is made for whoever reads it.
create function sentence_of(text text) returns json language sql as $$
  select case
    when text is null then null
    when text like 'no rule says %' then json_build_object('phrase', 'no-account-rule')
    when text like '% may be paid to from %' then json_build_object(
      'phrase', 'account-not-yet-valid',
      'values', json_build_object(
        'named', substring(text from 'named on (\d{4}-\d{2}-\d{2})'),
        'from', substring(text from 'from (\d{4}-\d{2}-\d{2}) on')))
    when text like '% was refused by the bank: %' then json_build_object(
      'phrase', 'account-refused-by-bank',
      'values', json_build_object(
        'named', substring(text from 'named on (\d{4}-\d{2}-\d{2})'),
        'reason', json_build_object('phrase', lower(substring(text from 'bank: ([A-Z0-9]{4})')))))
    else json_build_object('phrase', 'no-account')
  end
$$;
alter table ledger_account alter column held_because type json using sentence_of(held_because);
alter table ledger_entry alter column held_because type json using sentence_of(held_because);
drop function sentence_of(text);

-- Whose money it is, whom it was ordered for last, and when it was decided.
alter table ledger_account add column account_source text;
update ledger_account set account_source = 'prosante' where account_key is not null;
alter table ledger_account add check ((account_key is null) = (account_source is null));
alter table ledger_account add foreign key (provider, account_source, account_key, account_version)
  references bank_account (provider, source, account_key, version);
alter table ledger_account add column payee_kind text not null default 'PROVIDER'
  check (payee_kind in ('PROVIDER', 'INSTITUTION'));
alter table ledger_account alter column payee_kind drop default;
alter table ledger_account add column institution text;
alter table ledger_account add column ordered_for_kind text;
alter table ledger_account add column ordered_for_institution text;
alter table ledger_account add column inami_number text;
alter table ledger_account add column decided_on date;
update ledger_account set payee_kind = 'INSTITUTION' where scheme = 'physiotherapist-social-status';
update ledger_account set ordered_for_kind = payee_kind where ordered_cents <> 0;
update ledger_account account set decided_on = (
  select min(entry.entered_on) from ledger_entry entry
  where entry.provider = account.provider and entry.scheme = account.scheme
    and entry.premium_year = account.premium_year and entry.decision_id = account.decision_id);
alter table ledger_account alter column decided_on set not null;

alter table payout add column payee_kind text not null default 'PROVIDER'
  check (payee_kind in ('PROVIDER', 'INSTITUTION'));
alter table payout alter column payee_kind drop default;
alter table payout add column institution text;
alter table payout add column inami_number text;
alter table payout disable trigger user;
update payout set payee_kind = 'INSTITUTION' where scheme = 'physiotherapist-social-status';
alter table payout enable trigger user;

-- As before, and whose money a payout is never changes either.
create or replace function refuse_payout_change() returns trigger language plpgsql as $$
declare
  purpose text := coalesce(current_setting('care_premiums.personal_data', true), '');
begin
  if (new.payout_id, new.batch_id, new.provider, new.scheme, new.premium_year, new.sequence,
      new.amount_cents, new.payee_kind, new.institution, new.inami_number)
    is distinct from
     (old.payout_id, old.batch_id, old.provider, old.scheme, old.premium_year, old.sequence,
      old.amount_cents, old.payee_kind, old.institution, old.inami_number)
    or new.holder is distinct from old.holder
      and not (purpose = 'erasure' and new.holder is null and new.iban is null
        or purpose = 're-encryption' and old.holder is not null and new.holder is not null)
    or new.iban is distinct from old.iban
      and not (purpose = 'erasure' and new.iban is null
        or purpose = 're-encryption' and old.iban is not null and new.iban is not null) then
    raise exception 'payout % cannot be changed', old.payout_id
      using errcode = 'check_violation', constraint = 'payout_is_fixed';
  end if;
  if new.stage <> old.stage and (old.stage, new.stage) not in (
      ('RESERVED', 'ORDERED'), ('RESERVED', 'WITHDRAWN'),
      ('ORDERED', 'ACCEPTED'), ('ORDERED', 'BOOKED'), ('ORDERED', 'REJECTED'),
      ('ORDERED', 'RETURNED'), ('ACCEPTED', 'BOOKED'), ('ACCEPTED', 'REJECTED'),
      ('ACCEPTED', 'RETURNED'), ('BOOKED', 'RETURNED')) then
    raise exception 'payout % cannot go from % to %', old.payout_id, old.stage, new.stage
      using errcode = 'check_violation', constraint = 'payout_moves_forward';
  end if;
  return new;
end
$$;

-- Accounts of which their providers have to be told that they are not paid to.
create table unused_account (
  provider text not null,
  source text not null,
  account_key text not null,
  named_on date not null,
  scheme text,
  premium_year int,
  because json not null,
  primary key (provider, source, account_key)
);
