create table measure (
    id bigint not null primary key references fact (id),
    nature varchar(20) not null check (nature in ('ASSURANCE', 'UNDERTAKING', 'USER_NOTIFICATION', 'OPT_OUT', 'OTHER')),
    owner varchar(200),
    due_on date
);
create index measure_by_due on measure (due_on);

create table delivery (
    id bigint not null primary key references fact (id),
    measure_id bigint not null references measure (id),
    evidence ${clob}
);
create index delivery_by_measure on delivery (measure_id);
