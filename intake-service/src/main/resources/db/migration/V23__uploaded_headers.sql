-- The header line of each table that was uploaded as a delivery: its refused lines are given back under it.
create table uploaded_header (
  -- source/feed/delivery
  delivery text primary key,
  header text not null
);
