-- The trail is append-only, also for the product itself: only details go, and only under a tombstone.
create function trail_entry_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and new.details is null
        and (new.number, new.at, new.actor_ref, new.act, new.subject, new.details_digest, new.previous_hash, new.hash)
            = (old.number, old.at, old.actor_ref, old.act, old.subject, old.details_digest, old.previous_hash, old.hash)
        and new.concern_id is not distinct from old.concern_id
        and exists (select 1 from trail_tombstone t where t.number = old.number)
    then
        return new;
    end if;
    raise exception 'an entry of the trail is neither changed nor removed';
end
$$;

create trigger trail_entry_stays before update or delete on trail_entry
    for each row execute function trail_entry_stays();
