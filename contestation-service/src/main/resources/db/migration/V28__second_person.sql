-- What was done with a ruling that needs a second person (rule book 12.26): it was proposed, sent back or confirmed.
-- Rows are only added.
create table ruling_step (
  case_id text not null references contestation_case,
  number int not null,
  kind text not null,
  handler text not null,
  taken_on date not null,
  -- What was proposed, or confirmed; null where it was sent back
  outcome text,
  establishes text,
  reasons text not null,
  primary key (case_id, number)
);

-- The step that waits for a second person; null while none does.
alter table contestation_case add column proposal int;
create index contestation_case_proposed on contestation_case (case_id) where proposal is not null;
