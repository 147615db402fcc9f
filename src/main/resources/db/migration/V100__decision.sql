create table decision (
    id bigint not null primary key references fact (id),
    act varchar(10) not null check (act in ('LAUNCH', 'PAUSE', 'RESUME', 'WITHDRAW')),
    announced_on date,
    part varchar(1000),
    decided_by varchar(300),
    dpo_advice ${clob},
    dpo_followed boolean,
    basis ${clob}
);

create table confirmation (
    id bigint not null primary key references fact (id),
    decision_id bigint not null references decision (id),
    proof ${clob} not null
);
create index confirmation_by_decision on confirmation (decision_id);

create table condition_on_resuming (
    id bigint not null primary key references fact (id),
    pause_id bigint references decision (id)
);
create index condition_by_pause on condition_on_resuming (pause_id);
