-- How far back the answers that came before the ledger were searched for promises that are still to be kept: from the newest conversation to the oldest.
create table promise_backlog (
  only_row boolean primary key default true check (only_row),
  before_id uuid,
  done boolean not null default false
);
insert into promise_backlog default values;
