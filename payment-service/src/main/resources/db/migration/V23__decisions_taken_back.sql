-- The preliminary version that took the latest final decision back: nothing is paid on it until the
-- next final one.
alter table ledger_account add column taken_back_version int;
alter table ledger_account add column taken_back_on date;
alter table ledger_account add check ((taken_back_version is null) = (taken_back_on is null));
