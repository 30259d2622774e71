-- From when a mailbox is read: what arrived before is left where it is.
alter table mailbox
  add column read_since timestamptz,
  add column first_uid bigint not null default 1,
  add column old_up_to bigint not null default 0;
comment on column mailbox.read_since is 'mail that arrived before is not read; null reads everything';
comment on column mailbox.first_uid is 'under the present uid_validity, no mail below this UID is read';
comment on column mailbox.old_up_to is 'the highest UID when reading began: up to it the date of arrival decides, beyond it every mail is read';
