-- A payment may be held for a reason that lies in the payment and not in the account, and an operator
-- may release what is held for a reason that the bank gave. The default is what members of the version
-- before mean, who know no other.
alter table refused_account add column consequence text not null default 'HELD_FOR_ACCOUNT'
  check (consequence in ('HELD_FOR_ACCOUNT', 'HELD_FOR_ORDER', 'HELD_AS_UNKNOWN'));
alter table refused_account add column scheme text;
alter table refused_account add column premium_year int;
alter table refused_account add check ((scheme is null) = (premium_year is null));
alter table refused_account add check (consequence = 'HELD_FOR_ACCOUNT' or scheme is not null);
alter table refused_account add column released_on date;
alter table refused_account add column released_by text;
alter table refused_account add column release_reason text;
alter table refused_account add check (
  (released_on is null) = (released_by is null) and (released_on is null) = (release_reason is null));
