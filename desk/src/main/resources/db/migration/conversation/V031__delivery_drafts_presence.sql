-- What is on its way out, what is still being written, and who is looking.
create table delivery (
  message_id uuid primary key references message (id) on delete cascade,
  request_key uuid unique,
  channel text not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'bounced', 'withdrawn')),
  attempts int not null default 0,
  due_at timestamptz not null,
  lease_until timestamptz,
  server_words text,
  sent_at timestamptz,
  changed_at timestamptz not null
);
comment on column delivery.request_key is 'made by who asks to send: asking twice sends once';
create index delivery_due on delivery (channel, due_at) where state in ('queued', 'sending');
create index delivery_failed on delivery (changed_at) where state = 'failed';

create table draft (
  id uuid primary key,
  conversation_id uuid not null references conversation (id) on delete cascade,
  agent_id uuid not null references agent (id) on delete cascade,
  kind text not null check (kind in ('outbound', 'note')),
  shared boolean not null default false,
  based_on uuid,
  text text not null check (length(text) <= 200000),
  subject text,
  recipients jsonb not null default '[]',
  attachments jsonb not null default '[]',
  updated_at timestamptz not null,
  version int not null default 0
);
create unique index draft_owner on draft (conversation_id, agent_id, kind);
create index draft_agent on draft (agent_id, updated_at);

create unlogged table presence (
  conversation_id uuid not null,
  agent_id uuid not null,
  doing text not null check (doing in ('looking', 'writing')),
  seen_at timestamptz not null,
  primary key (conversation_id, agent_id)
);
create index presence_seen on presence (seen_at);
