-- In how many attested services of a year the personal share was collected, summed over insurers
-- from the facts, so that who is below a share is found without reading everybody's facts.
create table personal_share (
  year int not null,
  provider text not null,
  attested bigint not null check (attested >= 0),
  collected bigint not null check (collected between 0 and attested),
  primary key (year, provider)
);

-- The steps of adversarial checks, each as it was taken.
create table adversarial_step (
  year int not null,
  provider text not null,
  -- 1, 2, ... within provider and year
  step int not null,
  status text not null,
  handler text not null,
  taken_on date not null,
  content bytea not null,
  primary key (year, provider, step)
);

-- What was done stays as it was done: steps are only ever added.
create function refuse_step_change() returns trigger language plpgsql as $$
begin
  raise exception 'steps of an adversarial check are only added'
    using errcode = 'check_violation', constraint = 'adversarial_step_stays';
end
$$;
create trigger adversarial_step_stays before update or delete or truncate on adversarial_step
  for each statement execute function refuse_step_change();
