-- What the engine read in people's messages, and what agents say it should have read.
create table reading (
  message_id uuid primary key references message (id) on delete cascade,
  made_at timestamptz not null,
  emotion text check (emotion in ('anger', 'disappointment', 'anxiety', 'sadness', 'confusion', 'gratitude', 'joy')),
  intensity text not null check (intensity in ('none', 'mild', 'strong', 'extreme')),
  urgency text not null check (urgency in ('none', 'soon', 'urgent')),
  request text not null check (request in
    ('complaint', 'technical', 'status', 'refund', 'information', 'demand', 'cancellation', 'praise', 'other')),
  tone text not null check (tone in ('calm', 'tense', 'hostile')),
  leaving boolean not null,
  wants_human boolean not null,
  repeated boolean not null,
  corrected boolean not null default false,
  detail jsonb not null
);
comment on column reading.emotion is 'the main one, as corrected where an agent did so; null is neutral';
comment on column reading.detail is 'the engine''s own reading with its evidence, never corrected, and what to mind in each language';

-- How the newest message of each conversation reads, so that a list asks one short question a page.
create table mood (
  conversation_id uuid primary key references conversation (id) on delete cascade,
  message_id uuid not null references message (id) on delete cascade,
  emotion text,
  intensity text not null,
  urgency text not null
) with (fillfactor = 80);
create index mood_message on mood (message_id);

create table reading_correction (
  id uuid primary key,
  message_id uuid not null references message (id) on delete cascade,
  agent_id uuid not null references agent (id),
  at timestamptz not null,
  before jsonb not null,
  after jsonb not null
);
comment on column reading_correction.before is '{emotion, request, urgency}; emotion is null for neutral';
create index reading_correction_message on reading_correction (message_id);

-- How far back the messages that came before this table have been read: from the newest conversation to the oldest.
create table reading_backlog (
  only_row boolean primary key default true check (only_row),
  before_id uuid,
  done boolean not null default false
);
insert into reading_backlog default values;
