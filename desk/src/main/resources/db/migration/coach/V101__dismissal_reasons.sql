-- Why an agent did not want advice: by that a lead can tell a rule that is wrong from one that does not fit the case.
alter table dismissal add column reason text check (reason in ('unfitting', 'mistaken', 'intended'));
comment on column dismissal.reason is 'null where they did not say';
