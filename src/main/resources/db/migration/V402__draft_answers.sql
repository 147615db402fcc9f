-- To which letter a letter that is written here answers.
alter table letter_draft add column answers varchar(20);
create index letter_draft_by_letter on letter_draft (sent_as);
create index letter_draft_by_answered on letter_draft (answers);
