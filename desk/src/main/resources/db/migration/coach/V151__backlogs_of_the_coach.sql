-- The coach keeps its places among all others.
insert into backlog (name, before_id, done) select 'readings', before_id, done from reading_backlog;
insert into backlog (name, before_id, done) select 'solutions', before_id, done from solving_backlog;
drop table reading_backlog;
drop table solving_backlog;
