-- Who is paid in the place of a provider: proposed by one person, confirmed by another. Once it is
-- confirmed its account stands in bank_account too, under the key representative:<number>. Members of
-- the version before take that for an account that was named by letter, which they do not pay to.
create table representative (
  representative_id bigint generated always as identity primary key,
  provider text not null,
  kind text not null check (kind in ('HEIRS', 'NOTARY', 'ADMINISTRATOR', 'NAME_CHANGE')),
  -- Encrypted, and erased in time
  holder text,
  iban text,
  document text not null,
  valid_from date not null,
  proposed_on date not null,
  proposed_by text not null,
  confirmed_on date,
  confirmed_by text,
  ended_on date,
  ended_by text,
  end_reason text,
  check ((confirmed_on is null) = (confirmed_by is null)),
  check ((ended_on is null) = (ended_by is null)),
  check (ended_on is not null or (holder is not null and iban is not null)),
  -- Four eyes
  check (confirmed_by <> proposed_by)
);
create index representative_of_provider on representative (provider);
create unique index one_representative_proposed on representative (provider)
  where confirmed_on is null and ended_on is null;
create unique index one_representative_standing on representative (provider)
  where confirmed_on is not null and ended_on is null;
