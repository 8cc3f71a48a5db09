-- Who uses which software package: the figures of its users are compared with those of all others.
create index fact_software_use on fact (subject) where version is not null and kind = 'software-use';
