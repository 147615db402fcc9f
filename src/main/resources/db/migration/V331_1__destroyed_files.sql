alter table attachment add column destroyed_in varchar(20) references destruction (ref);
create index attachment_by_destruction on attachment (destroyed_in);
