alter table archived_record
    drop constraint archived_record_state_check,
    add constraint archived_record_state_check
        check (state in ('RECEIVED', 'REPLICATED', 'ARCHIVED', 'DISPOSING', 'DESTROYED'));
drop index archived_record_unfinished;
create index archived_record_unfinished on archived_record (serial) where state in ('RECEIVED', 'REPLICATED');
alter table incident
    drop constraint incident_ending_check,
    add constraint incident_ending_check check (ending in ('MENDED', 'FOUND_GOOD', 'DISPOSED'));
-- the minutes of a disposal lie at the sites like records, and stand in the journal without being one
alter table journal_entry drop constraint journal_entry_archive_id_fkey;

create table disposal (
    serial       bigint      generated always as identity unique,
    id           uuid        primary key,
    kind         text        not null check (kind in ('EXPIRED', 'MISTAKE')),
    reason       text        not null,
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    state        text        not null check (state in
        ('PROPOSED', 'APPROVED', 'DESTROYING', 'DESTROYED', 'SEALED', 'DONE', 'WITHDRAWN')),
    state_at     timestamptz not null,
    ended_by     text,
    trouble      text,
    lease_until  timestamptz,
    minutes_json text,
    minutes_pdf  bytea
);
create index disposal_open on disposal (serial) where state not in ('DONE', 'WITHDRAWN');

create table disposal_approval (
    disposal_id uuid        not null references disposal,
    staff_code  text        not null,
    director    boolean     not null,
    at          timestamptz not null,
    primary key (disposal_id, staff_code)
);

create table disposal_item (
    disposal_id    uuid        not null references disposal,
    archive_id     uuid        not null references archived_record,
    record_number  text        not null,
    class_code     text        not null,
    legal_basis    text        not null,
    keep_until     date,
    received_at    timestamptz not null,
    closing_sha256 text        not null,
    package_sha256 text        not null,
    documents      int         not null,
    excluded       text,
    primary key (disposal_id, archive_id)
);
-- which records a disposal has in hand: none is in two of them
create table disposal_claim (
    archive_id  uuid primary key references archived_record,
    disposal_id uuid not null references disposal
);

-- what has to go where, written down before anything goes
create table disposal_object (
    disposal_id uuid        not null references disposal,
    archive_id  uuid        not null,
    site        text        not null,
    object_key  text        not null,
    gone_at     timestamptz,
    primary key (disposal_id, site, object_key)
);
create table disposal_version (
    disposal_id uuid        not null,
    site        text        not null,
    object_key  text        not null,
    version_id  text        not null,
    marker      boolean     not null,
    size        bigint      not null,
    planned_at  timestamptz not null,
    erased_at   timestamptz,
    primary key (disposal_id, site, object_key, version_id),
    foreign key (disposal_id, site, object_key) references disposal_object
);
