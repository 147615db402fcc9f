-- The day by which lists of open deadlines are sorted; none once it is met. A projection, like listed_on.
alter table deadline add column open_on date;
update deadline set open_on = case when met_on is null then listed_on end;
create index deadline_by_open_date on deadline (open_on, id);
