-- Whether a final decision is what was told last: one that is taken back opens a window when it is final again.
alter table contested_premium add column final_told boolean not null default false;
update contested_premium set final_told = true where status = 'FINAL';
