-- What was agreed with a payee about paying a claim in parts; the latest plan of a claim holds.
create table instalment_plan (
  plan_id bigint generated always as identity primary key,
  claim text not null references claim,
  agreed_on date not null,
  agreed_by text not null
);
create index instalment_plan_of_claim on instalment_plan (claim);
create table instalment (
  plan_id bigint not null references instalment_plan,
  due_on date not null,
  amount_cents bigint not null check (amount_cents > 0),
  primary key (plan_id, due_on)
);
