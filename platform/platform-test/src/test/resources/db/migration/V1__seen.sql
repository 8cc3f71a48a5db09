-- What the test's handler was given; a record that is handled twice breaks the key.
create table seen (
  place text primary key,
  value text not null
);
