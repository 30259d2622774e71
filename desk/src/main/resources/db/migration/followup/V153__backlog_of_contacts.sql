-- The count of contacts keeps its place among all others.
insert into backlog (name, before_id, done) select 'contacts', before_id, done from contact_backlog;
drop table contact_backlog;
