create sequence letter_number start with 1 increment by 3;

-- A letter that is completed or corrected keeps its reference in a later edition.
create table letter (
    id bigint not null primary key references fact (id),
    letter_ref varchar(20) not null,
    edition integer not null check (edition > 0),
    direction varchar(10) not null check (direction in ('IN', 'OUT', 'INTERNAL')),
    channel varchar(20) not null check (channel in
        ('LETTER', 'EMAIL', 'CALL', 'MEETING', 'PORTAL', 'STATEMENT', 'RULING')),
    nature varchar(20) not null check (nature in
        ('CONCERN_RAISED', 'INQUIRY', 'NOTICE', 'STATEMENT', 'MONITORING', 'RESPONSE', 'OUTCOME', 'OTHER')),
    subject varchar(300) not null,
    regulator_id bigint references regulator (id),
    party_id bigint references party (id),
    addressee varchar(300),
    sent_at timestamp(6) with time zone,
    received_at timestamp(6) with time zone,
    agreed varchar(20) check (agreed in ('AGREED', 'NOT_AGREED')),
    verbatim boolean not null,
    complete boolean not null,
    cited_as_id bigint references source (id),
    unique (letter_ref, edition)
);
create index letter_by_regulator on letter (regulator_id);
create index letter_by_party on letter (party_id);
create index letter_incomplete on letter (complete, id);
create index letter_by_citation on letter (cited_as_id);
