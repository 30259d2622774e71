-- When the desk works, and how long answers and solutions may take.
create table business_calendar (
  id uuid primary key,
  name text not null check (length(name) between 1 and 80),
  zone text not null,
  week jsonb not null,
  shipped text[] not null default '{}',
  holiday_file text check (length(holiday_file) <= 1000000),
  exceptions jsonb not null default '{}',
  created_at timestamptz not null
);
comment on column business_calendar.week is 'hours of each weekday as people write them, by its number from 1 (Monday)';
comment on column business_calendar.shipped is 'codes of the holiday calendars that come with the desk';
comment on column business_calendar.holiday_file is 'a holiday calendar of its own, in iCalendar format';
comment on column business_calendar.exceptions is 'by date: hours and name of the day, divided by a line feed';

create table clock_policy (
  id uuid primary key,
  name text not null check (length(name) between 1 and 80),
  position int not null,
  calendar_id uuid not null references business_calendar (id),
  team_id uuid references team (id),
  priority smallint check (priority between 0 and 3),
  channel text check (channel in ('email', 'chat', 'phone', 'sms', 'messenger')),
  language text check (language in ('ru', 'lt', 'en')),
  first_answer_minutes int check (first_answer_minutes between 1 and 300000),
  next_answer_minutes int check (next_answer_minutes between 1 and 300000),
  solution_minutes int check (solution_minutes between 1 and 300000),
  silence_minutes int check (silence_minutes between 1 and 300000),
  pauses text[] not null default '{}',
  warn_minutes int not null check (warn_minutes between 0 and 300000),
  created_at timestamptz not null
);
comment on column clock_policy.position is 'where several fit a conversation, the one that stands first holds';

-- One row for each clock that somebody has to keep; due_at is empty while it is paused.
create table conversation_clock (
  conversation_id uuid not null references conversation (id) on delete cascade,
  kind text not null check (kind in ('first-answer', 'next-answer', 'solution', 'silence')),
  scope_id uuid not null,
  policy_id uuid not null,
  started_at timestamptz not null,
  due_at timestamptz,
  warn_at timestamptz,
  warned_at timestamptz,
  breached_at timestamptz,
  primary key (conversation_id, kind)
);
create index conversation_clock_warn on conversation_clock (warn_at) where warned_at is null and warn_at is not null;
create index conversation_clock_breach on conversation_clock (due_at) where breached_at is null and due_at is not null;
create index conversation_clock_late on conversation_clock (scope_id, due_at) where breached_at is not null;

-- Stands while the clocks of all conversations are worked out anew, and says how far that is.
create table clock_recount (
  "only" boolean primary key default true check ("only"),
  after uuid not null,
  asked_at timestamptz not null
);
