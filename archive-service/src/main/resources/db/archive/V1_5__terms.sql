-- When the objects of a record are locked for good.
alter table journal_entry add column harden_at timestamptz;
create index journal_entry_soft on journal_entry (harden_at) where lock_mode = 'GOVERNANCE';
create index archived_record_permanent on archived_record (class_code) where keep_until is null;

-- A term that two persons change.
create table term_change (
    serial      bigint      generated always as identity unique,
    id          uuid        primary key,
    archive_id  uuid        not null references archived_record,
    class_from  text        not null,
    until_from  date,
    class_to    text        not null,
    basis_to    text        not null,
    source_to   text        not null,
    mark_to     text        not null,
    until_to    date,
    basis_from  text        not null,
    source_from text        not null,
    mark_from   text        not null,
    reason      text        not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    check ((approved_at is null) = (approved_by is null)),
    check (approved_by <> proposed_by)
);
create index term_change_record on term_change (archive_id, serial);

-- The latest time that was believed; one row.
create table time_mark (
    id int         primary key default 1 check (id = 1),
    at timestamptz not null
);
