-- A list marks what is due from the moment at which its policy warns, not an hour before on the wall.
alter table conversation add column due_warn_at timestamptz;
comment on column conversation.due_warn_at is 'when the next deadline begins to press; empty where it never warns';
