-- Whoever decides on members of a practice locks its row first, and reads the colleagues after that.
create table practice (practice_id text primary key);
insert into practice (practice_id) select distinct practice_id from practice_member;
