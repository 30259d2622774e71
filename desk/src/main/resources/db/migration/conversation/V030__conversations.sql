-- One matter of one customer, its threads and messages. Joining moves threads, so that it can be undone.
create sequence conversation_number start 1001;

-- The allowed moves of a conversation's life, as conversation.State has them; a row can only be where its last move led.
create table conversation_move (
  previous text not null,
  next text not null,
  primary key (previous, next)
);
insert into conversation_move (previous, next)
select previous, next
from unnest(array['open', 'waiting-for-customer', 'waiting-for-us', 'snoozed', 'solved', 'closed', 'spam', 'joined']) as previous,
     unnest(array['open', 'waiting-for-customer', 'waiting-for-us', 'snoozed', 'solved', 'closed', 'spam', 'joined']) as next
where (previous in ('open', 'waiting-for-customer', 'waiting-for-us', 'snoozed'))
   or (previous = 'solved' and next in ('open', 'waiting-for-customer', 'closed', 'spam', 'joined'))
   or (previous = 'closed' and next in ('open', 'joined'))
   or (previous = 'spam' and next in ('open', 'closed'))
   or (previous = 'joined' and next <> 'joined');
insert into conversation_move (previous, next)
select 'new', next from unnest(array['open', 'waiting-for-customer', 'waiting-for-us', 'snoozed', 'solved', 'closed', 'spam']) as next;

create table conversation (
  id uuid primary key,
  number bigint not null unique,
  customer_id uuid not null references customer (id),
  mailbox_id uuid,
  channel text not null check (channel in ('email', 'chat', 'phone', 'sms', 'messenger')),
  subject text not null check (length(subject) <= 1000),
  snippet text not null check (length(snippet) <= 300),
  language text check (language in ('ru', 'lt', 'en')),
  state text not null check (state in
    ('open', 'waiting-for-customer', 'waiting-for-us', 'snoozed', 'solved', 'closed', 'spam', 'joined')),
  previous_state text not null default 'new',
  team_id uuid references team (id),
  scope_id uuid not null references team (id),
  home_id uuid not null references team (id),
  assignee_id uuid references agent (id),
  priority smallint not null default 1 check (priority between 0 and 3),
  tags uuid[] not null default '{}',
  fields jsonb not null default '{}',
  message_count int not null default 0,
  has_attachments boolean not null default false,
  last_message_id uuid,
  last_message_at timestamptz not null,
  waiting_since timestamptz,
  snoozed_until timestamptz,
  joined_into uuid references conversation (id),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null default 0,
  foreign key (previous_state, state) references conversation_move (previous, next),
  check ((state = 'snoozed') = (snoozed_until is not null)),
  check ((state = 'joined') = (joined_into is not null))
);
comment on column conversation.scope_id is 'the team whose people may see it: its own team, or while it has none the team of its mailbox';
comment on column conversation.home_id is 'the team of its mailbox, to which it falls back';
comment on column conversation.waiting_since is 'when the customer wrote what nobody has answered yet';
comment on column conversation.last_message_id is 'the newest message that the customer can see; an answer written on an older one is refused';
create index conversation_list on conversation (scope_id, state, last_message_at desc, id desc);
create index conversation_all on conversation (scope_id, last_message_at desc, id desc) where state not in ('spam', 'joined');
create index conversation_waiting
  on conversation (scope_id, state, coalesce(waiting_since, timestamptz '9999-01-01 00:00:00+00'), id)
  where state in ('open', 'waiting-for-customer', 'waiting-for-us', 'snoozed');
create index conversation_pressing on conversation (scope_id, state, priority desc, last_message_at desc, id desc)
  where state in ('open', 'waiting-for-customer', 'waiting-for-us', 'snoozed');
create index conversation_mine on conversation (assignee_id, state, last_message_at desc, id desc) include (scope_id)
  where assignee_id is not null;
create index conversation_unassigned on conversation (scope_id, state, last_message_at desc, id desc) where assignee_id is null;
create index conversation_customer on conversation (customer_id, last_message_at desc);
create index conversation_snoozed on conversation (snoozed_until) where state = 'snoozed';
create index conversation_tags on conversation using gin (tags);
create index conversation_fields on conversation using gin (fields jsonb_path_ops) where fields <> '{}';
create index conversation_joined on conversation (joined_into) where joined_into is not null;

create table thread (
  id uuid primary key,
  conversation_id uuid not null references conversation (id),
  origin_id uuid not null references conversation (id),
  channel text not null check (channel in ('email', 'chat', 'phone', 'sms', 'messenger')),
  mailbox_id uuid,
  subject text not null check (length(subject) <= 1000),
  created_at timestamptz not null
);
create index thread_conversation on thread (conversation_id);
create index thread_origin on thread (origin_id) where origin_id <> conversation_id;

create table message (
  id uuid primary key,
  thread_id uuid not null references thread (id),
  kind text not null check (kind in ('inbound', 'outbound', 'note')),
  nature text not null default 'personal' check (nature in
    ('personal', 'auto-reply', 'out-of-office', 'bounce', 'list', 'own-notification', 'calendar', 'read-receipt')),
  at timestamptz not null,
  agent_id uuid references agent (id),
  author_name text not null default '' check (length(author_name) <= 400),
  author_address text not null default '' check (length(author_address) <= 320),
  subject text not null default '' check (length(subject) <= 1000),
  text text not null,
  own_text_length int not null,
  html text,
  recipients jsonb not null default '[]',
  flaws jsonb not null default '[]',
  detail jsonb not null default '{}',
  raw_hash bytea references blob (hash),
  check (own_text_length between 0 and length(text))
);
comment on column message.own_text_length is 'how much of text is new words; quoted history follows and is folded';
comment on column message.recipients is 'list of {kind: to|cc, name, address}';
comment on column message.detail is 'what the nature brings: bounce, calendar, forward';
create index message_thread on message (thread_id, id);

create table attachment (
  id uuid primary key,
  message_id uuid not null references message (id) on delete cascade,
  position int not null,
  name text not null check (length(name) between 1 and 255),
  content_type text not null,
  content_id text,
  inline boolean not null,
  size_bytes bigint not null,
  hash bytea not null references blob (hash)
);
create unique index attachment_message on attachment (message_id, position);

create table participant (
  conversation_id uuid not null references conversation (id) on delete cascade,
  address text not null check (address = lower(address)),
  name text not null default '',
  added_at timestamptz not null,
  primary key (conversation_id, address)
);
create index participant_address on participant (address);

create table conversation_entry (
  id uuid primary key,
  conversation_id uuid not null references conversation (id) on delete cascade,
  at timestamptz not null,
  agent_id uuid references agent (id),
  kind text not null,
  detail jsonb not null default '{}'
);
create index conversation_entry_conversation on conversation_entry (conversation_id, id);
