-- One log of what happened: listeners and browsers read it by position, so that nothing told is lost.
-- Rows become readable in the order of their transactions: a reader takes only those older than the oldest running one.
create table event (
  id bigint generated always as identity primary key,
  transaction xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  kind text not null check (length(kind) between 1 and 60),
  subject uuid not null,
  scope uuid,
  actor uuid,
  body jsonb not null default '{}'
);
create index event_order on event (transaction, id);
create index event_age on event (at);

create table event_position (
  listener text primary key,
  transaction xid8 not null,
  event bigint not null,
  failures int not null default 0,
  problem text
);
