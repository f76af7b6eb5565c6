-- What a step is demanded by, what certificate it needs, what it says, and by when: kept with each document, because the files
-- may change under it.

alter table flow_step
    add only_if      text not null default '',
    add certificate  text not null default 'PERSON' check (certificate in ('PERSON', 'FACILITY_SEAL')),
    add commitment   text not null default 'APPROVAL' check (commitment in ('CREATION', 'APPROVAL', 'EXECUTION', 'ORIGIN')),
    add due_rules    text not null default '',
    add term         text,
    add remind_hours text not null default '',
    add done_at      timestamptz;

update flow_step set certificate = 'FACILITY_SEAL', commitment = 'ORIGIN' where role = 'CLERK';
update flow_step set due_rules = ceil(within_seconds / 3600.0)::int || ' h from opening',
                     term      = ceil(within_seconds / 3600.0)::int || ' h from opening'
where within_seconds is not null;
update flow_step s set done_at = g.signing_time from signature g where g.id = s.signature_id;

alter table flow_step
    drop within_seconds,
    alter only_if drop default,
    alter certificate drop default,
    alter commitment drop default,
    alter due_rules drop default,
    alter remind_hours drop default;

alter table medical_record add flagged boolean not null default false;
alter table medical_record alter flagged drop default;
