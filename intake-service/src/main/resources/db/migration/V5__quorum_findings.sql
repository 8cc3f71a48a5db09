-- What was stated of a convention's quorum, with both readings; rows are only ever added.
create table quorum_finding (
  finding_id bigint generated always as identity primary key,
  convention text not null,
  stated_on date not null,
  finding json not null
);
create index quorum_finding_of_convention on quorum_finding (convention, finding_id);
