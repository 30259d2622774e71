-- How far the log was pruned: a reader that stopped before this has missed something and must read its page anew.
create table event_floor (
  "only" boolean primary key default true check ("only"),
  transaction xid8 not null,
  event bigint not null
);
