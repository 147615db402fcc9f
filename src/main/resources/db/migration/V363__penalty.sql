-- A penalty says how much, of whom, by when; its due date is a deadline.
alter table restriction add column amount numeric(17, 2);
alter table restriction add column currency varchar(3);
alter table restriction add column addressee varchar(300);
alter table restriction add column due_deadline bigint references deadline (id);
create index restriction_by_due_deadline on restriction (due_deadline);

-- What became of a penalty: suspended by an appeal, due again, paid.
create table penalty_step (
    id bigint not null primary key references fact (id),
    penalty_id bigint not null references restriction (id),
    step varchar(10) not null check (step in ('SUSPENDED', 'DUE', 'PAID')),
    until_on date
);
create index penalty_step_by_penalty on penalty_step (penalty_id);
