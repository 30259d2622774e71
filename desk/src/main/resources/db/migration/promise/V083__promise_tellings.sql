-- Letters in the making that tell a customer that a promise will not be kept in time; once one has left, its promise stands in the place of the old one.
create table promise_telling (
  promise_id uuid primary key references promise (id) on delete cascade,
  conversation_id uuid not null references conversation (id) on delete cascade,
  agent_id uuid not null references agent (id) on delete cascade,
  message_id uuid,
  text text not null,
  due_at timestamptz not null,
  at timestamptz not null
);
comment on column promise_telling.message_id is 'the answer that was handed in since; empty while it is written';
comment on column promise_telling.text is 'what was offered: an answer that hardly has any of its words is another one';
create index promise_telling_message on promise_telling (message_id) where message_id is not null;
create index promise_telling_draft on promise_telling (conversation_id, agent_id) where message_id is null;
create index promise_telling_agent on promise_telling (agent_id);
