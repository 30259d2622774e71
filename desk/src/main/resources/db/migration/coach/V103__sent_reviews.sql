-- How answers that were sent were reviewed, for the eyes of who wrote them: they see by it what they have learned.
create table sent_review (
  message_id uuid primary key references message (id) on delete cascade,
  agent_id uuid not null references agent (id),
  at timestamptz not null,
  score smallint not null check (score between 0 and 100),
  wanted text[] not null,
  present text[] not null,
  problem_first boolean
);
comment on column sent_review.problem_first is 'whether the problem was named before anything was done about it; null where it was not to be named';
create index sent_review_agent on sent_review (agent_id, at);
