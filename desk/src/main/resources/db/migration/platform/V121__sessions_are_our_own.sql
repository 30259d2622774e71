-- Nothing writes here: who is signed in stands in the table session (decision 3).
drop table spring_session_attributes, spring_session;
