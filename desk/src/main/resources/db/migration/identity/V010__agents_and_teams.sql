-- The people who answer, their teams, and what they may see.
create table agent (
  id uuid primary key,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 120),
  language text not null check (language in ('ru', 'lt', 'en')),
  time_zone text not null,
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  signature text not null default '' check (length(signature) <= 2000),
  administrator boolean not null default false,
  active boolean not null default true,
  password_hash text not null,
  created_at timestamptz not null,
  version int not null default 0
);
create unique index agent_email on agent (email);

create table team (
  id uuid primary key,
  name text not null check (length(name) between 1 and 80),
  created_at timestamptz not null,
  version int not null default 0
);
create unique index team_name on team (lower(name));

create table team_member (
  team_id uuid not null references team (id) on delete cascade,
  agent_id uuid not null references agent (id) on delete cascade,
  role text not null check (role in ('agent', 'lead')),
  primary key (agent_id, team_id)
);
create index team_member_team on team_member (team_id);
