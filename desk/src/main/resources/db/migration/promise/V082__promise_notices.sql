-- Letters to the desk's own people about promises that are due soon or overdue: written with the mark on the promise, sent after.
create table promise_notice (
  id uuid primary key,
  promise_id uuid not null references promise (id) on delete cascade,
  agent_id uuid not null references agent (id) on delete cascade,
  kind text not null check (kind in ('due', 'overdue', 'lead')),
  next_at timestamptz not null,
  attempts int not null default 0
);
comment on column promise_notice.kind is 'due and overdue go to who promised, lead to who leads the team';
create unique index promise_notice_once on promise_notice (promise_id, agent_id, kind);
create index promise_notice_agent on promise_notice (agent_id);
create index promise_notice_next on promise_notice (next_at);
