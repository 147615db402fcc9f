-- What a regulator holds, in its own words; several may be taken on one day.
create table regulator_position (
    id bigint not null primary key references fact (id),
    regulator_id bigint not null references regulator (id)
);
create index regulator_position_by_regulator on regulator_position (regulator_id);

create table position_held (
    position_id bigint not null references regulator_position (id),
    held varchar(30) not null check (held in
        ('CONCERN_RAISED', 'QUESTIONS_ASKED', 'INQUIRY_OPEN', 'PAUSE_REQUESTED', 'STOP_ORDERED', 'PAUSE_WELCOMED',
         'CHANGES_REQUIRED', 'NO_OBJECTION', 'NOT_APPROVED', 'MONITORING', 'ENFORCEMENT_INTENDED', 'SANCTIONED',
         'CLOSED')),
    sort_order integer not null,
    primary key (position_id, held)
);

-- A binding act, in force from its day until its own end or until a turn ends it.
create table restriction (
    id bigint not null primary key references fact (id),
    regulator_id bigint references regulator (id),
    severity varchar(10) not null check (severity in ('STOP', 'LIMIT', 'PENALTY')),
    until_given varchar(10),
    until_on date
);
create index restriction_by_regulator on restriction (regulator_id);

create table turn (
    id bigint not null primary key references fact (id),
    restriction_id bigint not null references restriction (id),
    effect varchar(10) not null check (effect in ('ENDS', 'RESTORES'))
);
create index turn_by_restriction on turn (restriction_id);
