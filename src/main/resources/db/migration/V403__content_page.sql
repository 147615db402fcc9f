-- The pages of a file as pictures, drawn when somebody first looks and gone with the bytes.
create table content_drawing (
    content_id bigint not null primary key references content (id),
    pages integer not null check (pages >= 0),
    note varchar(500) not null
);
-- A page that could not be drawn has no width.
create table content_page (
    content_id bigint not null references content (id),
    number integer not null check (number > 0),
    width integer not null check (width >= 0),
    height integer not null check (height >= 0),
    bytes ${blob} not null,
    primary key (content_id, number)
);
