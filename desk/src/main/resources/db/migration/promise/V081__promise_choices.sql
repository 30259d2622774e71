-- What agents say of promises in answers that they write or have handed in: it becomes true when the answer really leaves.
create table promise_choice (
  id uuid primary key,
  conversation_id uuid not null references conversation (id) on delete cascade,
  agent_id uuid not null references agent (id) on delete cascade,
  message_id uuid,
  key text not null check (length(key) between 1 and 60),
  promised boolean not null,
  due_at timestamptz,
  at timestamptz not null
);
comment on column promise_choice.message_id is 'the answer that was handed in with it; empty while it is written. An answer that was taken back is a draft again, and so is this';
create unique index promise_choice_draft on promise_choice (conversation_id, agent_id, key) where message_id is null;
create index promise_choice_message on promise_choice (message_id) where message_id is not null;
create index promise_choice_agent on promise_choice (agent_id);
create index promise_choice_age on promise_choice (at);
