-- The trail: one entry per act, chained. trail_head holds the last number and hash; its row is the lock of the chain.
create table trail_head (
    id smallint not null primary key check (id = 1),
    number bigint not null,
    hash varchar(64) not null
);
insert into trail_head (id, number, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table trail_entry (
    number bigint not null primary key,
    at timestamp(6) with time zone not null,
    actor_ref varchar(20) not null,
    act varchar(60) not null,
    subject varchar(300) not null,
    concern_id bigint,
    details ${clob},
    details_digest varchar(64) not null,
    previous_hash varchar(64) not null unique,
    hash varchar(64) not null unique
);
create index trail_entry_by_subject on trail_entry (subject, number);
create index trail_entry_by_actor on trail_entry (actor_ref, number);
create index trail_entry_by_concern on trail_entry (concern_id, number);
create index trail_entry_by_act on trail_entry (act, number);
create index trail_entry_by_time on trail_entry (at);

-- Says of which entries the details were destroyed lawfully; their digest and the chain stay.
create table trail_tombstone (
    number bigint not null primary key references trail_entry (number),
    destroyed_at timestamp(6) with time zone not null,
    destroyed_by varchar(20) not null,
    reason varchar(500) not null check (reason <> '')
);
