-- An IBAN is stored encrypted, and erased in time with its holder; amounts and decisions stay.

alter table bank_account alter column iban drop not null;

-- The same account encrypts to another text each time, so it tells no rows apart any more.
alter table refused_account drop constraint refused_account_pkey;
alter table refused_account add column id bigint generated always as identity primary key;
create index refused_account_of_provider on refused_account (provider);

alter table payout alter column iban drop not null;
alter table payout alter column holder drop not null;
alter table payout add constraint payout_erased_once_over check (
  (iban is null) = (holder is null)
  and (iban is not null or stage in ('WITHDRAWN', 'BOOKED', 'REJECTED', 'RETURNED')));

-- As before, but for the two things that may be done with personal data, each only by a transaction
-- that says so: the IBAN is encrypted under another key, or payee and holder are erased.
create or replace function refuse_payout_change() returns trigger language plpgsql as $$
declare
  purpose text := coalesce(current_setting('care_premiums.personal_data', true), '');
begin
  if (new.payout_id, new.batch_id, new.provider, new.scheme, new.premium_year, new.sequence,
      new.amount_cents)
    is distinct from
     (old.payout_id, old.batch_id, old.provider, old.scheme, old.premium_year, old.sequence,
      old.amount_cents)
    or new.holder is distinct from old.holder
      and not (purpose = 'erasure' and new.holder is null and new.iban is null)
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
