-- Every question of a search asks the database what its reader may not find.
create index concern_by_wall on concern (walled_at);
create index item_mark_by_kind on item_mark (kind, lifted_at);
