-- Signed-in browsers, tokens for programs, and who did what to settings and exports.
create table session (
  token_hash bytea primary key check (length(token_hash) = 32),
  id uuid not null unique,
  agent_id uuid not null references agent (id) on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  address text not null,
  browser text not null
);
create index session_agent on session (agent_id);

create table api_token (
  id uuid primary key,
  agent_id uuid not null references agent (id) on delete cascade,
  name text not null check (length(name) between 1 and 80),
  token_hash bytea not null unique check (length(token_hash) = 32),
  rights text[] not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  expires_at timestamptz
);
create index api_token_agent on api_token (agent_id);

create table sign_in_attempt (
  id uuid not null,
  key_hash bytea not null,
  at timestamptz not null,
  primary key (id, key_hash)
);
create index sign_in_attempt_key on sign_in_attempt (key_hash, at);
create index sign_in_attempt_at on sign_in_attempt (at);

create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  agent_id uuid references agent (id),
  action text not null,
  subject text not null,
  detail jsonb not null default '{}',
  address text not null
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_agent on audit_entry (agent_id, at desc);
