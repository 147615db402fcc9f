-- What happened, or was written down, after a day: asked by the status page of a day in the past.
create index deadline_by_record on deadline (recorded_at);
create index deadline_entry_by_record on deadline_entry (recorded_at);
create index deadline_entry_by_day on deadline_entry (happened_on);
