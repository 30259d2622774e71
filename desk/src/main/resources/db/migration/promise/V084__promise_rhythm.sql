-- How often customers hear from us while their matter is open, team by team, and where that time has come.
create table promise_rhythm (
  team_id uuid primary key references team (id) on delete cascade,
  days smallint not null check (days between 1 and 30),
  recount_after uuid
);
comment on column promise_rhythm.days is 'business days without a word';
comment on column promise_rhythm.recount_after is 'stands while the conversations of the team are looked through, and says how far that is';

create table promise_silence (
  conversation_id uuid primary key references conversation (id) on delete cascade,
  scope_id uuid not null references team (id),
  said_at timestamptz not null,
  due_at timestamptz not null
);
create index promise_silence_due on promise_silence (scope_id, due_at);
