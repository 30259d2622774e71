-- Conversations that were handed over, each with the note that tells the next one what matters.
create table handover (
  message_id uuid primary key references message (id) on delete cascade,
  conversation_id uuid not null references conversation (id) on delete cascade,
  from_agent_id uuid not null references agent (id),
  at timestamptz not null,
  links jsonb not null default '{}',
  received_at timestamptz,
  received_by uuid references agent (id),
  check ((received_at is null) = (received_by is null))
);
comment on column handover.links is 'the marks in the note and the letters that they stand for: {"1": message_id}';
create index handover_waiting on handover (conversation_id) where received_at is null;
