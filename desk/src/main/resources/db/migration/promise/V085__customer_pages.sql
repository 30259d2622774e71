-- The page on which a customer sees how their matter stands: which links hold, and under which teams' answers they stand.
create table promise_page (
  conversation_id uuid primary key references conversation (id) on delete cascade,
  version smallint not null default 1 check (version between 1 and 30000),
  open boolean not null default true
);
comment on table promise_page is 'only conversations whose first link was closed or renewed have a row';
comment on column promise_page.version is 'part of what is signed: links of an earlier version lead nowhere';

create table promise_page_team (
  team_id uuid primary key references team (id) on delete cascade
);
comment on table promise_page_team is 'teams under whose answers the link stands';
