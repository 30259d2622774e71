-- What was promised to customers, by whom and by when, and what became of it.

-- The allowed moves of a promise's life, as promise.PromiseState has them; a row can only be where its last move led.
create table promise_move (
  previous text not null,
  next text not null,
  primary key (previous, next)
);
insert into promise_move (previous, next) values
  ('new', 'proposed'), ('new', 'open'),
  ('proposed', 'open'), ('proposed', 'kept'), ('proposed', 'dropped'),
  ('open', 'kept'), ('open', 'broken'), ('open', 'moved'), ('open', 'withdrawn'),
  ('broken', 'kept'), ('broken', 'moved'), ('broken', 'withdrawn'),
  ('kept', 'open'), ('withdrawn', 'open'), ('dropped', 'proposed');

create table promise (
  id uuid primary key,
  conversation_id uuid not null references conversation (id) on delete cascade,
  origin_id uuid not null references conversation (id) on delete cascade,
  message_id uuid references message (id) on delete cascade,
  key text check (length(key) between 1 and 60),
  scope_id uuid not null references team (id),
  agent_id uuid not null references agent (id),
  words text not null check (length(words) between 1 and 1000),
  made_at timestamptz not null,
  due_at timestamptz,
  state text not null check (state in ('proposed', 'open', 'kept', 'broken', 'moved', 'withdrawn', 'dropped')),
  previous_state text not null default 'new',
  remind_at timestamptz,
  reminded_at timestamptz,
  overdue_at timestamptz,
  settled_at timestamptz,
  reason text check (length(reason) between 1 and 500),
  replaced_by uuid references promise (id) on delete set null,
  foreign key (previous_state, state) references promise_move (previous, next),
  check (state not in ('open', 'broken', 'moved') or due_at is not null),
  check (state not in ('moved', 'withdrawn') or reason is not null),
  check ((message_id is null) = (key is null)),
  check ((state in ('kept', 'moved', 'withdrawn', 'dropped')) = (settled_at is not null))
);
comment on column promise.conversation_id is 'where it stands today: where its message is, or where the conversation of its origin leads';
comment on column promise.scope_id is 'the team whose people may see it, as its conversation has it; follows a moment after that changes';
comment on column promise.agent_id is 'who promised';
comment on column promise.made_at is 'when the customer was told: when its message really left, or when it was entered';
comment on column promise.overdue_at is 'when the desk noticed that its time had passed, and told the lead';
create unique index promise_message on promise (message_id, key);
create index promise_conversation on promise (conversation_id);
create index promise_origin on promise (origin_id);
create index promise_team_due on promise (scope_id, due_at) where state in ('proposed', 'open', 'broken');
create index promise_agent_due on promise (agent_id, due_at) where state in ('proposed', 'open', 'broken');
create index promise_remind on promise (remind_at) where reminded_at is null and state in ('proposed', 'open');
create index promise_overdue on promise (due_at) where overdue_at is null and state in ('proposed', 'open');
create index promise_figures on promise (scope_id, due_at) where state not in ('proposed', 'dropped');
