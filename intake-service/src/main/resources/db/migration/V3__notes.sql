-- Which fields records were accepted without: the first of them, and how many.
alter table delivery add column notes text not null default '[]';
alter table delivery add column noted int not null default 0;
