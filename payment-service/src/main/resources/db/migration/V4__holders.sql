-- A holder's name is stored encrypted like the IBAN, and encrypted again with it.
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

-- Why money is held no longer shows a part of an IBAN, but the day on which the account was named.
update ledger_account set held_because = regexp_replace(held_because, ' ending in [A-Z0-9]{4}', '')
where held_because like 'the account ending in %';
update ledger_entry set held_because = regexp_replace(held_because, ' ending in [A-Z0-9]{4}', '')
where held_because like 'the account ending in %';
