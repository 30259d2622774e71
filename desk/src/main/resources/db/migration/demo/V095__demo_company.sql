-- Says that this database was filled with the demo company: only such a one may be emptied by a command.
create table demo_company (
  loaded_at timestamptz not null
);
