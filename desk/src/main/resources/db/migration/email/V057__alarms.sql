-- What administrators are told of by a second way, and whom and how.
create table alarm (
  kind text not null,
  subject text not null,
  arguments text[] not null,
  hint text,
  path text,
  since timestamptz not null,
  first_seen_at timestamptz not null,
  told_at timestamptz,
  gone_at timestamptz,
  primary key (kind, subject)
);
comment on column alarm.told_at is 'when administrators were last told that it stands; null where it is too young for that';
comment on column alarm.gone_at is 'since when it is no longer found; its end is told when it has stayed away for some minutes';

create table alarm_setting (
  "only" boolean primary key default true check ("only"),
  to_administrators boolean not null default true,
  addresses text[] not null default '{}' check (cardinality(addresses) <= 20),
  webhook text check (length(webhook) <= 500),
  mailed_at timestamptz,
  failed_at timestamptz,
  failures int not null default 0
);
comment on table alarm_setting is 'one row, locked by the process that tells';
insert into alarm_setting default values;
