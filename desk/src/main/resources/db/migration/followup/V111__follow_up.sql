-- Questions whether a solution helped, whom not to ask, and one row of contacts a conversation.
create table follow_up_setting (
  team_id uuid primary key references team (id) on delete cascade,
  asks_since timestamptz,
  business_days integer not null check (business_days between 1 and 30)
);
comment on column follow_up_setting.asks_since is 'solutions from then on are asked about; null is not at all, which is also what holds without a row';

create table follow_up (
  id uuid primary key,
  conversation_id uuid not null references conversation (id) on delete cascade,
  customer_id uuid not null references customer (id) on delete cascade,
  scope_id uuid not null,
  language text not null check (language in ('ru', 'lt', 'en')),
  solved_at timestamptz not null,
  due_at timestamptz not null,
  state text not null check (state in ('waiting', 'asked', 'dropped')),
  why text,
  message_id uuid unique,
  asked_at timestamptz,
  answer text check (answer in ('helped', 'not-helped', 'wrote')),
  by_link boolean,
  answered_at timestamptz,
  check ((state = 'dropped') = (why is not null)),
  check (state <> 'asked' or asked_at is not null),
  check ((answer is null) = (answered_at is null))
);
create unique index follow_up_solution on follow_up (conversation_id, solved_at);
create index follow_up_due on follow_up (due_at) where state = 'waiting';
create index follow_up_customer on follow_up (customer_id, asked_at desc) where state = 'asked';
create index follow_up_sums on follow_up (scope_id, due_at);

create table follow_up_refusal (
  customer_id uuid primary key references customer (id) on delete cascade,
  at timestamptz not null
);

create table contact_course (
  conversation_id uuid primary key references conversation (id) on delete cascade,
  scope_id uuid not null,
  customer_id uuid not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  contacts integer not null check (contacts > 0),
  solved_at timestamptz,
  request text not null,
  identifiers text[] not null default '{}'
);
comment on column contact_course.contacts is 'how often the customer had to come: words of thanks are none';
create index contact_course_scope on contact_course (scope_id, last_at);

-- How far back the conversations that came before this table have been counted: from the newest to the oldest.
create table contact_backlog (
  only_row boolean primary key default true check (only_row),
  before_id uuid,
  done boolean not null default false
);
insert into contact_backlog default values;
