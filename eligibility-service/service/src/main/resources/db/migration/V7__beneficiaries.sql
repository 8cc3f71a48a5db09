-- What art. 7 and 8 of the convention compare, beside the collected share. Rows from before hold what leaves nobody out
-- until something is learnt of the provider's figures or adhesion again.
alter table personal_share
  -- conventioned on a day of the year
  add column bound boolean not null default true,
  -- of all insurers; null while one of them has not counted them
  add column beneficiaries bigint check (beneficiaries between 0 and attested),
  -- between the collected shares of any two insurers, in millionths of a percentage point, rounded up
  add column widest_difference bigint not null default 100000000
    check (widest_difference between 0 and 100000000);
