-- Whether a business day was refused after the open one had opened: then that one has gone by.
alter table business_day add column opened_at timestamptz not null default now();
