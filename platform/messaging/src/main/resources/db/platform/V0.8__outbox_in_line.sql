-- An event stays in its row, as it is, up to a page: compressing it for the moment that it stands here took half of what
-- writing it costs.
alter table outbox set (toast_tuple_target = 8160);
