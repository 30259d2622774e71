-- Requests of programs that were carried out: the same key asks for the same thing, once.
create table api_request (
  agent_id uuid not null references agent (id) on delete cascade,
  key text not null check (length(key) between 1 and 200),
  body bytea not null check (length(body) = 32),
  message_id uuid,
  at timestamptz not null,
  primary key (agent_id, key)
);
create index api_request_at on api_request (at);
comment on column api_request.body is 'SHA-256 of what was asked: another question under the same key is refused';
