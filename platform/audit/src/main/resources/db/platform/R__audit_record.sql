-- Who saw or changed what over HTTP. Each row holds the SHA-256 of the row before and of itself.
-- Repeatable, since every service's database gets it after whatever version it has reached.
create table if not exists audit_record (
  sequence bigint primary key,
  recorded_at timestamptz not null,
  business_day date,
  event text not null check (event in ('CHANGE', 'ANSWER')),
  principal text not null,
  roles text not null,
  method text not null,
  path text not null,
  subject text,
  status int,
  hash bytea not null
);
create index if not exists audit_record_subject on audit_record (subject, sequence);
-- An auditor reads the latest first, of some days or by one person.
create index if not exists audit_record_time on audit_record (recorded_at, sequence);
create index if not exists audit_record_principal on audit_record (principal, recorded_at, sequence);

create or replace function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit record is only added to'
    using errcode = 'check_violation', constraint = 'audit_record_stays';
end
$$;
create or replace trigger audit_record_stays before update or delete or truncate on audit_record
  for each statement execute function refuse_audit_change();
