-- Texts that people send again and again, with what is done along with them; one name, a text a language.
create table template (
  id uuid primary key,
  name text check (length(name) between 1 and 120),
  kind text not null check (kind in ('complaint', 'delay', 'refund', 'technical', 'repeated', 'demand', 'status', 'follow-up', 'apology',
    'bad-news', 'question', 'thanks', 'other')),
  shipped text unique check (length(shipped) between 1 and 60),
  actions jsonb not null default '[]',
  files jsonb not null default '[]',
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version int not null default 0,
  check (name is not null or shipped is not null)
);
comment on column template.name is 'null: as the library that ships with Heard calls it in the language of each reader';
comment on column template.shipped is 'the place in the library from which it came';

-- Without a row a template is for all teams.
create table template_team (
  template_id uuid not null references template (id) on delete cascade,
  team_id uuid not null references team (id),
  primary key (template_id, team_id)
);

create table template_text (
  template_id uuid not null references template (id) on delete cascade,
  language text not null check (language in ('ru', 'lt', 'en')),
  text text not null check (length(text) between 1 and 20000),
  score int check (score between 0 and 100),
  remarks jsonb not null default '[]',
  judged boolean not null default true,
  primary key (template_id, language)
);
create index template_text_unjudged on template_text (template_id) where not judged;
comment on column template_text.score is 'as the engine judged the text with sample values; null where it could not, or has not yet';

-- What of the library was put into the desk once: what people took out stays out.
create table template_library (
  shipped text primary key check (length(shipped) between 1 and 60),
  installed_at timestamptz not null
);

create table template_use (
  template_id uuid not null references template (id) on delete cascade,
  agent_id uuid not null references agent (id) on delete cascade,
  times int not null check (times > 0),
  last_at timestamptz not null,
  primary key (template_id, agent_id)
);

-- What a template lays beside an answer in the making: it is done when the answer leaves, or when its writer says so.
create table template_plan (
  conversation_id uuid not null references conversation (id) on delete cascade,
  agent_id uuid not null references agent (id) on delete cascade,
  id uuid not null unique,
  template_id uuid not null references template (id) on delete cascade,
  actions jsonb not null,
  text_before text,
  text_after text,
  message_id uuid,
  made_at timestamptz not null,
  primary key (conversation_id, agent_id)
);
comment on column template_plan.message_id is 'the answer with which it was done; where that was taken back, it is to be done again';
comment on column template_plan.text_before is 'the draft before the template was put into it; null where the browser keeps that itself';
