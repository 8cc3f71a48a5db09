-- What of a contestation could not be kept as it was sent, as a sentence; null where all was.
alter table contestation_case add column not_kept text;
