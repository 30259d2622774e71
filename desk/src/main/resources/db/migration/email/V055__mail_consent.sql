-- Signing in to mailboxes by OAuth2: the desk's registration at each provider, sign-ins on their way, and what each mailbox was granted.
create table mail_provider (
  provider text primary key check (provider in ('google', 'microsoft')),
  client_id text not null check (length(client_id) between 1 and 300),
  client_secret bytea not null,
  secret_until date,
  tenant text not null check (length(tenant) <= 100),
  authorization_url text not null check (length(authorization_url) between 1 and 500),
  token_url text not null check (length(token_url) between 1 and 500),
  changed_at timestamptz not null
);
comment on column mail_provider.client_secret is 'sealed by a key that lies outside the database';
comment on column mail_provider.secret_until is 'the last day on which the provider takes this secret, where the administrator has said so';

create table mail_consent (
  state_hash bytea primary key check (length(state_hash) = 32),
  session_id uuid not null,
  mailbox_id uuid not null references mailbox (id) on delete cascade,
  provider text not null check (provider in ('google', 'microsoft')),
  verifier bytea not null,
  started_at timestamptz not null
);
comment on table mail_consent is 'sign-ins at a provider that have begun; each is used once, by the browser that began it';
create index mail_consent_started on mail_consent (started_at);

create table mail_grant (
  mailbox_id uuid primary key references mailbox (id) on delete cascade,
  provider text not null check (provider in ('google', 'microsoft')),
  tokens bytea,
  access_until timestamptz,
  granted_at timestamptz,
  renewed_at timestamptz,
  forced_at timestamptz,
  failures int not null default 0,
  problem text,
  problem_words text,
  problem_since timestamptz,
  next_try_at timestamptz,
  check ((tokens is null) = (access_until is null) and (tokens is null) = (granted_at is null)),
  check ((problem is null) = (problem_since is null) and (problem is null) = (failures = 0))
);
comment on table mail_grant is 'mailboxes that sign in by OAuth2; the row is locked while its token is renewed, so that one process renews it';
comment on column mail_grant.tokens is 'access and refresh token, sealed; null until an administrator has signed in at the provider';
comment on column mail_grant.forced_at is 'when the token was last renewed before its time because a mail server had refused it';
