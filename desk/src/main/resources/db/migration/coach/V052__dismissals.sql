-- Advice of the coach that agents did not want, so that a lead can see by sums which rules do not fit the desk.
create table dismissal (
  agent_id uuid not null references agent (id),
  conversation_id uuid not null references conversation (id) on delete cascade,
  rule text not null check (length(rule) <= 200),
  scope_id uuid not null,
  kind text not null check (length(kind) <= 60),
  severity text not null check (severity in ('must', 'should', 'could')),
  why text not null,
  at timestamptz not null,
  primary key (agent_id, conversation_id, rule)
);
create index dismissal_sums on dismissal (scope_id, at);
