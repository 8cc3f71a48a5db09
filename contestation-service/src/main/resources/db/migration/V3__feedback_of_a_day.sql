-- The feedback of a day is what stands at its end; until then it is kept beside what was told before.
alter table contested_premium
  add column feedback_today bigint,
  add column first_feedback_today boolean not null default false;
