-- How a customer likes to be dealt with, as people who know them say; what nobody said is left to what they write.
alter table customer
  add column called_as text not null default '' check (length(called_as) <= 200),
  add column address text not null default 'unknown' check (address in ('formal', 'informal', 'unknown')),
  add column expertise text not null default 'unknown' check (expertise in ('novice', 'expert', 'unknown')),
  add column prefers text check (prefers in ('email', 'phone', 'sms', 'messenger')),
  add column avoids text[] not null default '{}' check (avoids <@ array['email', 'phone', 'sms', 'messenger']),
  add check (prefers is null or not prefers = any(avoids));
comment on column customer.called_as is 'how they like to be called, in the nominative; empty where by their name';
