-- A promise is made to somebody, in a paragraph of a letter, and looked at again every so often. Its clocks are deadlines.
alter table measure add column promised_to bigint references regulator (id);
alter table measure add column quoted ${clob};
alter table measure add column review_months integer;
alter table measure add column due_deadline bigint references deadline (id);
alter table measure add column review_deadline bigint references deadline (id);
create index measure_by_regulator on measure (promised_to);
create index measure_by_due_deadline on measure (due_deadline);
create index measure_by_review_deadline on measure (review_deadline);

-- The regulator varied what was promised, or released the company from it, by a letter.
create table variation (
    id bigint not null primary key references fact (id),
    measure_id bigint not null references measure (id),
    effect varchar(10) not null check (effect in ('VARIED', 'RELEASED')),
    due_on date
);
create index variation_by_measure on variation (measure_id);

-- It was looked at again; the next look is a deadline of its own.
create table review (
    id bigint not null primary key references fact (id),
    measure_id bigint not null references measure (id),
    next_deadline bigint references deadline (id)
);
create index review_by_measure on review (measure_id);
create index review_by_next on review (next_deadline);

-- An undertaking binds: the restriction that says so knows from which measure it comes.
alter table restriction add column measure_id bigint references measure (id);
create index restriction_by_measure on restriction (measure_id);
