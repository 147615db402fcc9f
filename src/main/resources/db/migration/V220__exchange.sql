-- One matter file is taken in at a time: whoever imports holds this row, so that one matter never becomes two concerns.
create table import_lock (
    id smallint not null primary key check (id = 1)
);
insert into import_lock (id) values (1);
