-- A list says where an answer was not delivered; the hint spares it a look at every message of every row.
alter table conversation add column delivery_trouble boolean not null default false;
comment on column conversation.delivery_trouble is 'whether a delivery of it has ever failed or bounced; whether one stands so now is asked of the deliveries';
update conversation c set delivery_trouble = true
where c.id in (select t.conversation_id from delivery d join message m on m.id = d.message_id join thread t on t.id = m.thread_id
  where d.state in ('failed', 'bounced'));
