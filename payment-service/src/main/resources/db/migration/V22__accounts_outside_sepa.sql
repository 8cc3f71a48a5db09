-- An account can be kept where no SEPA credit transfer reaches it.
alter table bank_account drop constraint bank_account_problem_check;
alter table bank_account add constraint bank_account_problem_check
  check (problem in ('INVALID_IBAN', 'OUTSIDE_SEPA', 'NAMED_TWICE'));
