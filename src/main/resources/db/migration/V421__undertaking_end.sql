-- The last day on which an undertaking binds, where it names one.
alter table measure add column until_on date;
