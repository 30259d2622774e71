-- The ledger keeps its place among all others.
insert into backlog (name, before_id, done) select 'promises', before_id, done from promise_backlog;
drop table promise_backlog;
