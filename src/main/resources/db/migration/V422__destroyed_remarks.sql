-- Why something went on or back, what shows that it arrived, what evidence was said to show: forgotten like all other words.
alter table response_step add column destroyed_in varchar(20) references destruction (ref);
create index response_step_by_destruction on response_step (destroyed_in);
alter table response_move add column destroyed_in varchar(20) references destruction (ref);
create index response_move_by_destruction on response_move (destroyed_in);
alter table response_proof add column destroyed_in varchar(20) references destruction (ref);
create index response_proof_by_destruction on response_proof (destroyed_in);
alter table question_move add column destroyed_in varchar(20) references destruction (ref);
create index question_move_by_destruction on question_move (destroyed_in);
alter table question_evidence add column destroyed_in varchar(20) references destruction (ref);
create index question_evidence_by_destruction on question_evidence (destroyed_in);
alter table resume_step add column destroyed_in varchar(20) references destruction (ref);
create index resume_step_by_destruction on resume_step (destroyed_in);
