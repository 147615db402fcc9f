-- Of what came, the mails it goes on from, in their order.
alter table arrival add column thread ${clob} default '' not null;
create index arrival_by_letter on arrival (letter_ref);
