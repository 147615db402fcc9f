-- The letter as it went out, as a page and as a PDF: files of the letter as which it was logged.
alter table response add column printed_html varchar(20);
alter table response add column printed_pdf varchar(20);

-- What is written in a version, and said to it, can be destroyed when its time is over.
alter table response_edition add column destroyed_in varchar(20);
alter table response_comment add column destroyed_in varchar(20);
