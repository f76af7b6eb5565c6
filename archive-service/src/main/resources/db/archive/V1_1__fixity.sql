-- What the last look at a copy has found; the receipt counts as the first look.
alter table journal_entry
    add column checked_at timestamptz,
    add column check_state text not null default 'NOT_CHECKED'
        check (check_state in ('OK', 'MISMATCH', 'MISSING', 'UNREADABLE', 'LOCK_DRIFT', 'NOT_CHECKED')),
    add column listed_at timestamptz;
update journal_entry set checked_at = verified_at, check_state = 'OK' where verified_at is not null;
create index journal_entry_checked on journal_entry (site, checked_at) where verified_at is not null;

-- An incident is open until something ended it; then it stays, closed.
alter table incident
    drop constraint incident_open,
    add column closed_at timestamptz,
    add column ending text check (ending in ('MENDED', 'FOUND_GOOD')),
    add check ((closed_at is null) = (ending is null));
create unique index incident_open on incident (site, object_key, kind) where closed_at is null;

create table fixity_run (
    id           uuid        primary key,
    requested_by text        not null,
    forced       boolean     not null,
    started_at   timestamptz not null,
    ended_at     timestamptz
);
create index fixity_run_unfinished on fixity_run (started_at) where ended_at is null;
