-- A customer is a person; the addresses and numbers by which we know them are identities.
create table customer (
  id uuid primary key,
  name text not null check (length(name) <= 200),
  language text check (language in ('ru', 'lt', 'en')),
  note text not null default '' check (length(note) <= 10000),
  created_at timestamptz not null,
  version int not null default 0
);

create table customer_identity (
  id uuid primary key,
  customer_id uuid not null references customer (id) on delete cascade,
  kind text not null check (kind in ('email', 'phone', 'messenger', 'visitor')),
  value text not null check (length(value) between 1 and 320),
  shown text not null check (length(shown) between 1 and 320),
  created_at timestamptz not null,
  undeliverable_since timestamptz,
  undeliverable_reason text
);
create unique index customer_identity_value on customer_identity (kind, value);
create index customer_identity_customer on customer_identity (customer_id);
