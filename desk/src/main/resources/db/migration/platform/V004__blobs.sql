-- Attachments and raw originals live in the database: one backup, one consistency. Same content is stored once.
create table blob (
  hash bytea primary key check (length(hash) = 32),
  size_bytes bigint not null check (size_bytes >= 0),
  content bytea,
  created_at timestamptz not null
);
alter table blob alter column content set storage external;

create table blob_chunk (
  hash bytea not null references blob (hash) on delete cascade,
  position int not null check (position >= 0),
  content bytea not null,
  primary key (hash, position)
);
alter table blob_chunk alter column content set storage external;
