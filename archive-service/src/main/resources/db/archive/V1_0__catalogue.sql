-- The catalogue of archived records. Dates of people are the EMR's; moments are kept in UTC.
create table archived_record (
    serial          bigint      generated always as identity unique,
    archive_id      uuid        primary key,
    code            varchar(16) not null unique,
    record_number   text        not null constraint archived_record_number unique,
    facility        text        not null,
    department      text        not null,
    patient_id      text        not null,
    patient_name    text        not null,
    birth_date      date        not null,
    sex             text        not null,
    citizen_id      text,
    encounter_id    text        not null,
    encounter_kind  text        not null,
    admitted_at     timestamptz not null,
    discharged_at   timestamptz,
    outcome         text,
    circumstances   text        not null,
    closed_at       timestamptz not null,
    closed_by       text        not null,
    class_code      text        not null,
    legal_basis     text        not null,
    source          text        not null,
    mark            text        not null,
    keep_until      date,
    received_at     timestamptz not null,
    state           text        not null check (state in ('RECEIVED', 'REPLICATED', 'ARCHIVED'))
);
create index archived_record_patient on archived_record (patient_id, serial);
create index archived_record_closed on archived_record (closed_at);
create index archived_record_until on archived_record (keep_until);
create index archived_record_unfinished on archived_record (serial) where state <> 'ARCHIVED';

-- number 0 is the closing manifest, -1 the package manifest, from 1 on the documents
create table archived_file (
    id          bigint generated always as identity primary key,
    archive_id  uuid   not null references archived_record,
    n           int    not null check (n >= -1),
    object_key  text   not null unique,
    size        bigint not null check (size > 0),
    sha256      text   not null check (length(sha256) = 64),
    sha512      text   not null check (length(sha512) = 128),
    media_type  text   not null,
    document_id text,
    form        text,
    title       text,
    format      text,
    unique (archive_id, n)
);
create index archived_file_sha256 on archived_file (sha256);

create table archived_signer (
    file_id            bigint      not null references archived_file,
    n                  int         not null check (n > 0),
    step               text        not null,
    role               text        not null,
    staff_code         text        not null,
    name               text        not null,
    title              text        not null,
    at                 timestamptz not null,
    certificate_sha256 text        not null check (length(certificate_sha256) = 64),
    primary key (file_id, n)
);

-- what is owed to which site; the receipt once the site has it
create table journal_entry (
    site         text        not null,
    object_key   text        not null,
    archive_id   uuid        not null references archived_record,
    position     int         not null check (position >= 0),
    lock_mode    text        not null,
    retain_until timestamptz not null,
    version_id   text,
    locked_until timestamptz,
    verified_at  timestamptz,
    primary key (site, object_key),
    check ((version_id is null) = (verified_at is null) and (version_id is null) = (locked_until is null))
);
create index journal_entry_package on journal_entry (archive_id, site, position);
create index journal_entry_owed on journal_entry (archive_id) where verified_at is null;
create index journal_entry_verified on journal_entry (site, verified_at);

create table incident (
    id         bigint      generated always as identity primary key,
    site       text        not null,
    object_key text        not null,
    kind       text        not null,
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    times      int         not null check (times > 0),
    constraint incident_open unique (site, object_key, kind)
);

create table deposit (
    deposit_id      uuid        primary key,
    record_number   text        not null,
    manifest_sha256 text        not null check (length(manifest_sha256) = 64),
    at              timestamptz not null,
    archive_id      uuid        references archived_record,
    reason          text,
    arguments       text        not null,
    unique (record_number, manifest_sha256),
    check ((archive_id is null) <> (reason is null))
);
