-- Files that go with a mail. Their bytes stand in content, once.
create table mail_enclosure (
    mail_id bigint not null references mail (id),
    position integer not null,
    name varchar(300) not null,
    media_type varchar(200) not null,
    content_id bigint not null references content (id),
    primary key (mail_id, position)
);
create index mail_enclosure_by_content on mail_enclosure (content_id);
