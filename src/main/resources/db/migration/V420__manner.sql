-- In what manner a later act ends or restores a restriction; none where nobody says.
alter table turn add column manner varchar(20) check (manner in ('LIFTS', 'STAYS', 'SETS_ASIDE', 'ENDS', 'RESTORES'));
