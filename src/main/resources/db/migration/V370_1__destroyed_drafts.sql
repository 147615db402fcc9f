alter table question_draft add column destroyed_in varchar(20) references destruction (ref);
create index question_draft_by_destruction on question_draft (destroyed_in);
alter table question_note add column destroyed_in varchar(20) references destruction (ref);
create index question_note_by_destruction on question_note (destroyed_in);
