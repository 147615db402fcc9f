-- As before, and for what is about no concern in the same way: the destruction and the hold are of no concern then, either.
create or replace function trail_entry_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and old.details is not null
        and new.details is null
        and (new.number, new.at, new.actor_ref, new.act, new.subject, new.details_digest, new.previous_hash, new.hash)
            = (old.number, old.at, old.actor_ref, old.act, old.subject, old.details_digest, old.previous_hash, old.hash)
        and new.concern_id is not distinct from old.concern_id
        and exists (
            select 1
            from trail_tombstone t
            join destruction d on t.destruction = d.ref and d.concern_id is null
                or split_part(t.destruction, '/', 2) = d.ref and d.concern_id is not null
            where t.number = old.number
              and d.concern_id is not distinct from old.concern_id
              and d.state = 'DONE'
              and d.ended_by <> d.proposed_by
              and d.ended_at = t.destroyed_at
              and not exists (
                  select 1 from legal_hold h
                  where h.concern_id is not distinct from d.concern_id and h.lifted_at is null))
    then
        return new;
    end if;
    raise exception 'an entry of the trail is neither changed nor removed';
end
$$;
