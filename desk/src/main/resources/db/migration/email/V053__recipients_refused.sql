-- Who was refused for good is not asked about again while the mail is still tried for others.
alter table mail_recipient add column refused boolean not null default false;
