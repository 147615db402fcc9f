-- A better version of a file is another file; both stay. The first of a series is the one that all later ones name.
alter table attachment add column series_id bigint references attachment (id);
alter table attachment add column edition integer default 1 not null check (edition > 0);
alter table attachment add constraint attachment_edition_once unique (series_id, edition);
