-- What a delivery said that cannot be right, as it was found when it had arrived whole; null where
-- nothing was found, or it was not judged.
alter table delivery add column anomalies text;
-- How many records had become facts by then.
alter table delivery add column judged_accepted int not null default 0;
-- Whether its source, or a case handler for it, stands by that.
alter table delivery add column confirmed_plausible boolean not null default false;


-- The figures of one feed and year, compared when a delivery has arrived whole.
create index fact_figure on fact (source, kind, (left(fact_key, 4)), subject)
  where version is not null and kind in ('activity-count', 'attested-amount', 'dmg-patient-count',
    'personal-share-count', 'quality-criteria', 'sumehr-count', 'usage-count');
create index fact_registration on fact (subject)
  where version is not null and kind in ('registration', 'competence');
-- Why a delivery that has arrived whole completes nothing, in words of metrics; empty where nothing
-- holds it.
alter table delivery add column held_for text not null default '';
create index delivery_held on delivery (id) where held_for <> '';
