-- The set of parameter files by which the service decides: instances that have another one decide
-- nothing (ADR 26). Written under the lock of what all decisions depend on.
create table followed_parameter_set (
  single boolean primary key default true check (single),
  number int not null check (number > 0),
  digest text not null,
  since timestamptz not null default now()
);
