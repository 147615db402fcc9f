-- Who sees what, as before, but asked row by row: PostgreSQL answers "exists" for a short page by reading all members of all
-- walls first, because it counts the rows before the page is cut off. A largest number it looks up where it is needed.
drop view fact_sight;
drop view concern_sight;

create view concern_sight as
select c.id as concern_id, p.id as person_id
from concern c
cross join person p
where p.deactivated_at is null
  and c.merged_into_id is null
  and (c.walled_at is null
       or (select max(w.id) from wall_member w
           where w.concern_id = c.id and w.person_id = p.id and w.removed_at is null) is not null);

create view fact_sight as
select f.id as fact_id, p.id as person_id
from fact f
join concern c on c.id = f.concern_id
cross join person p
where p.deactivated_at is null
  and (f.released_at is not null
       or c.walled_at is null
       or (select max(w.id) from wall_member w
           where w.concern_id = c.id and w.person_id = p.id and w.removed_at is null) is not null);
