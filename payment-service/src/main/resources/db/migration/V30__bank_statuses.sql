-- The bank may refuse a line after the sum of its batch was booked, and return what it refused: a payout
-- ends at the strongest of what was said of it.
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
      ('ACCEPTED', 'RETURNED'), ('BOOKED', 'REJECTED'), ('BOOKED', 'RETURNED'),
      ('REJECTED', 'RETURNED')) then
    raise exception 'payout % cannot go from % to %', old.payout_id, old.stage, new.stage
      using errcode = 'check_violation', constraint = 'payout_moves_forward';
  end if;
  return new;
end
$$;

-- A reason may concern the payee and not one account (deceased, seized): nothing is paid to any account.
-- The consequence of such a row is that of the account for members of the version before.
alter table refused_account add column concerns_payee boolean not null default false
  check (not concerns_payee or consequence = 'HELD_FOR_ACCOUNT');
