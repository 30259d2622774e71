-- What a desk adds of its own: tags, fields, saved views; and which messages a person has seen.
create table tag (
  id uuid primary key,
  name text not null check (length(name) between 1 and 60),
  colour smallint not null default 0 check (colour between 0 and 7),
  created_at timestamptz not null
);
create unique index tag_name on tag (lower(name));

create table custom_field (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  label text not null check (length(label) between 1 and 80),
  kind text not null check (kind in ('text', 'number', 'date', 'choice')),
  choices text[] not null default '{}',
  position int not null default 0,
  active boolean not null default true
);

create table saved_view (
  id uuid primary key,
  name text not null check (length(name) between 1 and 80),
  agent_id uuid references agent (id) on delete cascade,
  team_id uuid references team (id) on delete cascade,
  filter jsonb not null,
  position int not null default 0,
  created_at timestamptz not null,
  check ((agent_id is null) <> (team_id is null))
);
create index saved_view_agent on saved_view (agent_id) where agent_id is not null;
create index saved_view_team on saved_view (team_id) where team_id is not null;

create table mention (
  message_id uuid not null references message (id) on delete cascade,
  agent_id uuid not null references agent (id) on delete cascade,
  conversation_id uuid not null references conversation (id) on delete cascade,
  seen_at timestamptz,
  primary key (agent_id, message_id)
);
create index mention_unseen on mention (agent_id, conversation_id) where seen_at is null;

create table read_mark (
  agent_id uuid not null references agent (id) on delete cascade,
  conversation_id uuid not null references conversation (id) on delete cascade,
  message_id uuid not null,
  primary key (agent_id, conversation_id)
);
