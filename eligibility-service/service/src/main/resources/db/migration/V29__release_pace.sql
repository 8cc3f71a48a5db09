-- Since when a release has been asking without a pause, and how many were done by then: what tells when it may end.
alter table parameter_release
  add column going_since timestamptz,
  add column done_by_then bigint not null default 0;
update parameter_release set done_by_then = decided + failed;
