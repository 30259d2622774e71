-- Where nobody leads a team, its administrators are told that a promise is overdue.
alter table promise_notice drop constraint promise_notice_kind_check;
alter table promise_notice add check (kind in ('due', 'overdue', 'soon', 'lead', 'leadless'));
comment on column promise_notice.kind is 'due and overdue go to who promised, soon and lead to who leads the team, leadless to administrators where nobody does';
