-- A desk's own rules over those that ship: each change of a file is a row, the newest holds, one without a text took the file away.
create table own_rule_text (
  revision bigint primary key,
  language text not null check (language in ('ru', 'lt', 'en')),
  name text not null check (length(name) between 1 and 40),
  team_id uuid references team (id),
  text text check (length(text) <= 60000),
  agent_id uuid not null references agent (id),
  at timestamptz not null
);
comment on column own_rule_text.team_id is 'whose answers it judges; null is the whole desk';
create index own_rule_text_file on own_rule_text (language, name, revision desc);

-- Rises with each change. By it every process sees cheaply that it has to load anew; its lock lets changes come one after another.
create table own_rules (
  only_row boolean primary key default true check (only_row),
  revision bigint not null
);
insert into own_rules (revision) values (0);
