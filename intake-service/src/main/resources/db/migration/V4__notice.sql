-- The latest day on which anything in a delivery was established: nobody takes notice of the whole
-- before it.
alter table delivery add column observed_until date;
