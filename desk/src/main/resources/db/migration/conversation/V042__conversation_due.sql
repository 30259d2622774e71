-- Lists show what is due next; the column spares them a look at the clocks.
alter table conversation add column due_at timestamptz;
alter table conversation add column due_clock text check (due_clock in ('first-answer', 'next-answer', 'solution', 'silence'));
comment on column conversation.due_at is 'the next deadline, as the clocks say; written a moment after what moved it';
