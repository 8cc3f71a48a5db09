-- What a queue says of providers whose decisions wait (ADR 34), as it came; it is learnt before anything else is made of them.
create table postponed_fact (
  provider text not null,
  fact bytea not null
);
create index postponed_fact_provider on postponed_fact (provider);
-- Rows come and go, each is written once and read once
alter table postponed_fact set (toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

-- Documents come compressed, and stay as they are, in their row where it has room for them.
alter table provider_state alter facts set storage external, set (toast_tuple_target = 8160);
alter table decision alter event set storage external, set (toast_tuple_target = 8160);
alter table decision_input alter input set storage external, set (toast_tuple_target = 8160);
