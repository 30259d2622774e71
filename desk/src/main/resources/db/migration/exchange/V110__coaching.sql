-- Which pages of other sites may ask for reviews, and how many texts a token may send in a minute.
create table coaching_setting (
  single boolean primary key default true check (single),
  origins text[] not null default '{}',
  texts_a_minute integer not null default 600 check (texts_a_minute between 1 and 100000)
);
insert into coaching_setting default values;
