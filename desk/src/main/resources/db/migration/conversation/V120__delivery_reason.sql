-- What the desk itself knows of a delivery is kept by its name, and said in the reader's language; the server's words stay the server's.
alter table delivery add column reason text check (length(reason) between 1 and 40);
comment on column delivery.reason is 'why it stands as it does, where the desk itself knows; null where server_words say it';
update delivery set reason = 'no-mailbox', server_words = null where server_words = 'No mailbox';
update delivery set reason = 'too-many', server_words = null where server_words = 'Stopped by the brake on automatic answers';
update delivery set reason = 'found-sent', server_words = null
where server_words = 'Found in the server''s folder of sent mail after an interruption';
update delivery set reason = 'not-written', server_words = null
where server_words = 'The desk could not write this mail' or server_words like '%cannot be written into a mail'
  or server_words in ('A mail address needs an address', 'A file to send needs a name', 'A content id may have letters, digits and .@_+=- only');
update delivery set reason = 'interrupted', server_words = null where server_words ~ '^(slow|cut-off)(: |$)';
update delivery set reason = 'unreachable', server_words = null where server_words ~ '^(unknown-host|refused|tls|desk)(: |$)';
update delivery set reason = 'sign-in', server_words = nullif(regexp_replace(server_words, '^[a-z-]+(: )?', ''), '')
where server_words ~ '^(sign-in|token|consent|client|secret-lost)(: |$)';
update delivery set reason = 'unreachable', server_words = nullif(regexp_replace(server_words, '^[a-z-]+(: )?', ''), '')
where server_words ~ '^(server|provider|folder)(: |$)';
update delivery set server_words = null where server_words = '';
