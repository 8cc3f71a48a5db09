-- Whom facts call a member of a group practice, on whatever days: whoever decides on one needs the others.
create table practice_member (
  practice_id text not null,
  provider text not null,
  primary key (practice_id, provider)
);
