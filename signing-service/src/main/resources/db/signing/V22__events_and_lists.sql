-- What happened, for programs outside; and what lists and reminders read, so that their cost does not grow with what is done.

create table event (
    id            uuid        primary key,
    arrival       bigint      generated always as identity,
    position      bigint      unique,
    type          text        not null,
    subject       text        not null,
    record_number text        not null,
    at            timestamptz not null,
    data          text        not null
);
create index event_unplaced on event (arrival) where position is null;
create index event_age on event (at);

-- One row: the last position that was given. Outlives the events, so that a position is never given twice.
create table event_position (last bigint not null);
insert into event_position values (0);

create table hook (
    name            text        primary key,
    position        bigint      not null,
    attempts        int         not null,
    next_attempt_at timestamptz not null,
    last_problem    text
);

alter table flow_step
    add notice_at  timestamptz,
    add waits      boolean     not null default false,
    add department text        not null default '',
    add sort_at    timestamptz not null default '9999-12-31T00:00:00Z';
update flow_step s set waits = s.state = 'OPEN' and d.state = 'SIGNING', department = d.department,
                       sort_at = coalesce(s.due_at, '9999-12-31T00:00:00Z'), notice_at = case
                           when s.state = 'OPEN' and d.state = 'SIGNING' then s.due_at end
from document d where d.id = s.document_id;
alter table flow_step
    alter waits drop default,
    alter department drop default,
    alter sort_at drop default;

drop index flow_step_open;
create index flow_step_by_department on flow_step (role, department, sort_at, document_id, step) where waits and assignee is null;
create index flow_step_by_role on flow_step (role, sort_at, document_id, step) where waits and assignee is null;
create index flow_step_by_assignee on flow_step (assignee, role, sort_at, document_id, step) where waits;
create index flow_step_newest_by_department on flow_step (role, department, opened_at desc, document_id, step)
    where waits and assignee is null;
create index flow_step_newest_by_role on flow_step (role, opened_at desc, document_id, step) where waits and assignee is null;
create index flow_step_newest_by_assignee on flow_step (assignee, role, opened_at desc, document_id, step) where waits;
create index flow_step_due on flow_step (sort_at, document_id, step) where waits;
create index flow_step_due_by_department on flow_step (department, sort_at, document_id, step) where waits;
create index flow_step_notice on flow_step (notice_at) where notice_at is not null;
create index flow_step_late on flow_step (done_at) where done_at > due_at;

create index reply_age on reply (claimed_at);
