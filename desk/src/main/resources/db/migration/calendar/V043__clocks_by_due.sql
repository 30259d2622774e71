-- What is late and what is due next, by team: for the page of deadlines and its count in the rail of every page.
create index conversation_clock_due on conversation_clock (scope_id, due_at) where due_at is not null;
drop index conversation_clock_late;
