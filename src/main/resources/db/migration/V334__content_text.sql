-- The words of a file, read from its bytes in the background; whoever claims a row first reads it.
create table content_text (
    content_id bigint not null primary key references content (id),
    state varchar(20) not null check (state in ('WAITING', 'TAKEN', 'READ', 'UNREADABLE')),
    attempts integer not null,
    taken_until timestamp(6) with time zone not null,
    note varchar(500) not null,
    text ${clob} not null
);
create index content_text_by_state on content_text (state, taken_until);
