-- Deadlines for single customers, what is done where one was missed, and letters to those who can still do something about it.
alter table clock_policy add column customer_id uuid references customer (id) on delete cascade;
alter table clock_policy add column missed text not null default 'nothing' check (missed in ('nothing', 'release', 'hand'));
alter table clock_policy add column missed_team_id uuid references team (id);
alter table clock_policy add column missed_since timestamptz not null default now();
alter table clock_policy add check ((missed = 'hand') = (missed_team_id is not null));
comment on column clock_policy.missed is 'release takes a conversation from who has it, hand gives it to another team';
comment on column clock_policy.missed_since is 'since when that holds: what was missed before is left where it is';

alter table conversation_clock add column acted_at timestamptz;
comment on column conversation_clock.acted_at is 'when the desk did what its policy says of a missed deadline; once for each start of a clock, so that two teams never hand a matter to and fro';
create index conversation_clock_lapsed on conversation_clock (due_at) where breached_at is not null and acted_at is null;

create table clock_notice (
  id uuid primary key,
  conversation_id uuid not null references conversation (id) on delete cascade,
  clock text not null check (clock in ('first-answer', 'next-answer', 'solution', 'silence')),
  due_at timestamptz not null,
  agent_id uuid not null references agent (id) on delete cascade,
  kind text not null check (kind in ('warned', 'missed', 'leadless')),
  next_at timestamptz not null,
  attempts int not null default 0
);
comment on column clock_notice.kind is 'leadless goes to administrators, where a team has nobody who leads it';
create unique index clock_notice_once on clock_notice (conversation_id, clock, due_at, agent_id, kind);
create index clock_notice_agent on clock_notice (agent_id);
create index clock_notice_next on clock_notice (next_at);

-- Deadlines that stand already learn when they warn.
insert into clock_recount (after, asked_at) select '00000000-0000-0000-0000-000000000000', now() where exists (select from clock_policy)
on conflict ("only") do update set after = excluded.after;
