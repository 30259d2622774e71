-- Messages on which the engine failed or found no end: they hold up nothing a second time, and people are told.
create table engine_setback (
  message_id uuid not null references message (id) on delete cascade,
  about text not null check (about in ('reading', 'promises')),
  why text not null check (why in ('busy', 'slow', 'failed')),
  tries smallint not null check (tries > 0),
  at timestamptz not null,
  primary key (message_id, about)
);
create index engine_setback_again on engine_setback (at) where about = 'reading';
