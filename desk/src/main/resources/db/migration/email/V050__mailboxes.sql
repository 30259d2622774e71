-- Mailboxes, how far each was read, and under which names each mail is known.
create table mailbox (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  address text not null check (address = lower(address)),
  aliases text[] not null default '{}',
  team_id uuid not null references team (id),
  language text not null check (language in ('ru', 'lt', 'en')),
  signature text not null default '' check (length(signature) <= 4000),
  attachment_limit_bytes bigint not null default 26214400 check (attachment_limit_bytes between 1048576 and 268435456),
  silence_alarm_hours int check (silence_alarm_hours between 1 and 720),
  active boolean not null default true,
  token_in_address boolean not null default false,
  imap jsonb not null,
  smtp jsonb not null,
  secrets bytea,
  uid_validity bigint,
  last_uid bigint not null default 0,
  checked_at timestamptz,
  last_mail_at timestamptz,
  problem text,
  problem_words text,
  problem_since timestamptz,
  send_problem text,
  send_problem_words text,
  send_problem_since timestamptz,
  silent_since timestamptz,
  counted jsonb,
  reader_id uuid,
  reader_until timestamptz,
  created_at timestamptz not null,
  version int not null default 0
);
create unique index mailbox_address on mailbox (address);
comment on column mailbox.secrets is 'passwords and OAuth2 tokens, sealed by a key that lies outside the database';
comment on column mailbox.token_in_address is 'whether answers go to address+token@, which the mail server must deliver to the same mailbox';
comment on column mailbox.reader_id is 'the one process that reads this mailbox, until reader_until; every batch checks it under the row lock';
comment on column mailbox.silent_since is 'since when the alarm of no mail stands';
comment on column mailbox.counted is 'the last comparison of what the server holds with what the desk has';

create table mail_intake (
  mailbox_id uuid not null references mailbox (id) on delete cascade,
  uid_validity bigint not null,
  uid bigint not null,
  message_id uuid references message (id) on delete set null,
  outcome text not null check (outcome in ('message', 'duplicate', 'own', 'unreadable')),
  at timestamptz not null,
  primary key (mailbox_id, uid_validity, uid)
);

create table mail_name (
  message_id uuid primary key references message (id) on delete cascade,
  mailbox_id uuid not null,
  rfc_id text,
  fingerprint bytea not null check (length(fingerprint) = 32)
);
comment on column mail_name.fingerprint is 'SHA-256 over Message-ID and body: the same mail is one message, wherever and however often it arrives';
create unique index mail_name_fingerprint on mail_name (fingerprint);
create index mail_name_rfc on mail_name (rfc_id) where rfc_id is not null;

create table mail_recipient (
  message_id uuid not null references message (id) on delete cascade,
  address text not null,
  accepted boolean not null,
  server_words text not null,
  at timestamptz not null,
  primary key (message_id, address)
);
comment on table mail_recipient is 'recipients that fared otherwise than the rest of their message; who has accepted it is not sent it again';

create table automatic_answer (
  address text not null,
  at timestamptz not null,
  message_id uuid,
  stopped_why text
);
create index automatic_answer_address on automatic_answer (address, at);
