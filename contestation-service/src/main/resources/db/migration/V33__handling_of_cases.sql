-- Who gave a case to whom it is with, from whom it was taken for that, and why, in the words of who gave it.
alter table contestation_case
  add column assigned_by text,
  add column assigned_from text,
  add column assigned_because text;

-- In which language a provider contested, as far as that act shows it: a page's, or that of a letter as the
-- handler says who enters it.
alter table contestation_case add column language text;
alter table online_form add column language text;
