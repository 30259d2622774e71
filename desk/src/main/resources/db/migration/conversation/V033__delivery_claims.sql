-- Who speaks for a delivery: results name the claim they belong to, and what was handed over without a result is known as such.
alter table delivery add column claim int not null default 0;
alter table delivery add column handed_over_at timestamptz;
comment on column delivery.claim is 'counts how often it was taken to be sent, and never falls: a result of an earlier claim changes nothing but to say that it was sent';
comment on column delivery.handed_over_at is 'stands while nobody knows whether the other side has it: from just before it was handed over until the result';
