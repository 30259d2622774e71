-- Advice that a team, or the whole desk, no longer wants to hear.
create table muted_rule (
  id uuid primary key,
  rule text not null check (length(rule) <= 200),
  team_id uuid references team (id),
  why text not null,
  agent_id uuid not null references agent (id),
  at timestamptz not null
);
comment on column muted_rule.team_id is 'null is the whole desk';
create unique index muted_rule_once on muted_rule (rule, team_id) nulls not distinct;
