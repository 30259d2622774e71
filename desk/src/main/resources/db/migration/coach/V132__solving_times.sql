-- How long matters took until they were solved: what an answer promises is held against it.
create table solving_time (
  conversation_id uuid primary key references conversation (id) on delete cascade,
  scope_id uuid not null,
  request text not null check (request in
    ('complaint', 'technical', 'status', 'refund', 'information', 'demand', 'cancellation', 'praise', 'other')),
  began_at timestamptz not null,
  solved_at timestamptz not null,
  check (solved_at >= began_at)
);
comment on column solving_time.request is 'what the first letter of the matter asks for';
create index solving_time_typical on solving_time (scope_id, request, solved_at);

-- How far back the matters that were solved before this table have been looked at: from the newest conversation to the oldest.
create table solving_backlog (
  only_row boolean primary key default true check (only_row),
  before_id uuid,
  done boolean not null default false
);
insert into solving_backlog default values;
