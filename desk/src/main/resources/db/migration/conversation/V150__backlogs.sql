-- How far back each feature has come that takes in what was there before it: from the newest conversation to the oldest. One table for all of them.
create table backlog (
  name text primary key,
  before_id uuid,
  done boolean not null default false
);
comment on column backlog.before_id is 'the oldest conversation that was looked at; null before the first';
