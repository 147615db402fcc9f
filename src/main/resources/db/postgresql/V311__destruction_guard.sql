-- Details leave the trail in one way only: under the tombstone of a destruction that one person proposed and another has
-- done in this moment, on a concern that no legal hold protects.
create or replace function trail_entry_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and old.details is not null
        and new.details is null
        and (new.number, new.at, new.actor_ref, new.act, new.subject, new.details_digest, new.previous_hash, new.hash)
            = (old.number, old.at, old.actor_ref, old.act, old.subject, old.details_digest, old.previous_hash, old.hash)
        and new.concern_id = old.concern_id
        and exists (
            select 1
            from trail_tombstone t
            join destruction d on d.ref = split_part(t.destruction, '/', 2)
            where t.number = old.number
              and d.concern_id = old.concern_id
              and d.state = 'DONE'
              and d.ended_by <> d.proposed_by
              and d.ended_at = t.destroyed_at
              and not exists (
                  select 1 from legal_hold h where h.concern_id = d.concern_id and h.lifted_at is null))
    then
        return new;
    end if;
    raise exception 'an entry of the trail is neither changed nor removed';
end
$$;

create function trail_tombstone_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a tombstone is neither changed nor removed';
end
$$;

create trigger trail_tombstone_stays before update or delete on trail_tombstone
    for each row execute function trail_tombstone_stays();

create function destruction_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.state = 'PROPOSED' then
        return new;
    end if;
    raise exception 'a destruction that has ended is neither changed nor removed';
end
$$;

create trigger destruction_stays before update or delete on destruction
    for each row execute function destruction_stays();
