-- What conversations can be found by: a row of words for each, and the words that occur at all, for those who mistype.
create extension if not exists pg_trgm;

create table search_entry (
  conversation_id uuid primary key references conversation (id) on delete cascade,
  scope_id uuid not null,
  last_message_at timestamptz not null,
  created_at timestamptz not null,
  words tsvector not null,
  marks text[] not null
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.1);
comment on column search_entry.words is 'stems of the texts, and the marks; search.Marks and search.Words say which signs begin which';
comment on column search_entry.marks is 'what stands in words of the conversation''s own state, so that a change of it need not read the texts again';
-- A short pending list: each query reads it from end to end.
create index search_entry_words on search_entry using gin (words) with (gin_pending_list_limit = 256);

create table search_word (
  word text collate "C" primary key check (length(word) between 2 and 40),
  folded text collate "C" not null,
  lexemes text[] not null,
  messages bigint not null
) with (fillfactor = 80);
comment on column search_word.folded is 'without the signs on letters, which people leave out';
comment on column search_word.messages is 'in about how many messages it occurred';
create index search_word_beginning on search_word (folded);
create index search_word_likeness on search_word using gin (folded gin_trgm_ops);
create index search_word_lexemes on search_word using gin (lexemes);
