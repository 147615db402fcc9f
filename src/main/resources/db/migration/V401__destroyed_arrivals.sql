-- What came is forgotten with the letter that it became: then nothing is left of the bytes.
alter table arrival add column destroyed_at timestamp(6) with time zone;
alter table arrival alter column content_id drop not null;
