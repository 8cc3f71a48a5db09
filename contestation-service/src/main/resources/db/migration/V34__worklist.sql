-- All that the worklist shows, sorts and filters by, without anybody's words: tens of thousands of cases are a few
-- hundred pages of it.
drop index contestation_case_status;
create index contestation_case_list on contestation_case (status, case_id)
  include (contestation_id, provider, scheme, year, introduced_on, handler, examined_on, complete_until, proposal);
create index review_list on review (status, opened_on, review_id);
