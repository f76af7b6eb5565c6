-- The state of the signing service: see the package-info of each room. The trail of acts is in V0_1__audit.sql.

create table medical_record (
    number              text        primary key,
    version             bigint      not null,
    facility            text        not null,
    department          text        not null,
    patient_id          text        not null,
    patient_name        text        not null,
    patient_birth_date  date        not null,
    patient_sex         text        not null,
    patient_citizen_id  text,
    encounter_id        text        not null,
    encounter_kind      text        not null,
    admitted_at         timestamptz not null,
    discharged_at       timestamptz,
    outcome             text,
    death               boolean     not null,
    mental_health       boolean     not null,
    occupational_accident boolean   not null,
    traffic_accident    boolean     not null,
    transplant          boolean     not null,
    incident            boolean     not null,
    closure             text        not null check (closure in ('OPEN', 'SIGNING', 'DELIVERING', 'ARCHIVED', 'FAILED')),
    manifest_id         uuid,
    deposit_id          text,
    archive_id          text,
    failure_code        text,
    failure_detail      text,
    check ((closure = 'OPEN') = (manifest_id is null))
);

create table archive_receipt (
    record_number text        not null references medical_record,
    place         int         not null,
    site          text        not null,
    site_version  text        not null,
    sha256        text        not null,
    locked_until  timestamptz not null,
    verified_at   timestamptz not null,
    primary key (record_number, place)
);

-- Bytes are written once; what changes is which of them a document points to.
create table content (
    sha256 bytea  primary key check (octet_length(sha256) = 32),
    bytes  bytea  not null
);
alter table content alter column bytes set storage external;

create table document (
    id                uuid        primary key,
    version           bigint      not null,
    record_number     text        not null references medical_record,
    form              text        not null,
    title             text        not null,
    format            text        not null check (format in ('PDF', 'XML')),
    state             text        not null check (state in ('SIGNING', 'COMPLETE', 'REPLACED', 'WITHDRAWN')),
    sha256            bytea       not null references content,
    size              bigint      not null,
    flow_name         text        not null,
    flow_version      int         not null,
    submitted_by      text        not null,
    department        text        not null,
    submitted_at      timestamptz not null,
    correction_reason text,
    replaces          uuid        unique references document,
    replaced_by       uuid,
    lacks_timestamp   boolean     not null
);
create index document_of_record on document (record_number, submitted_at, id);
create index document_without_timestamp on document (submitted_at) where lacks_timestamp;

create table flow_step (
    document_id    uuid not null references document,
    place          int  not null,
    step           text not null,
    role           text not null,
    title_vi       text not null,
    title_en       text not null,
    step_order     int  not null,
    state          text not null check (state in ('WAITING', 'OPEN', 'DONE', 'SKIPPED')),
    within_seconds bigint,
    assignee       text,
    opened_at      timestamptz,
    due_at         timestamptz,
    signature_id   uuid,
    primary key (document_id, place),
    unique (document_id, step),
    check ((state = 'DONE') = (signature_id is not null))
);
create index flow_step_open on flow_step (role, due_at nulls last, document_id) where state = 'OPEN';

create table signature (
    id                 uuid        not null unique,
    document_id        uuid        not null references document,
    place              int         not null,
    step               text        not null,
    role               text        not null,
    staff_code         text        not null,
    signer_name        text        not null,
    signer_title       text        not null,
    subject            text        not null,
    issuer             text        not null,
    serial             text        not null,
    not_before         timestamptz not null,
    not_after          timestamptz not null,
    certificate_sha256 bytea       not null,
    level              text        not null,
    signing_time       timestamptz not null,
    timestamp_time     timestamptz,
    device             text        not null,
    covers             bytea       not null,
    primary key (document_id, place),
    unique (document_id, step)
);

create table signer (
    staff_code text primary key,
    name       text not null,
    title      text not null,
    department text not null,
    identifier text
);

create table credential (
    id                 uuid   primary key,
    place              bigint generated always as identity,
    staff_code         text   not null references signer,
    device             text   not null check (device in ('HSM', 'TOKEN')),
    key_label          text,
    kind               text,
    identifier         text,
    chain              text   not null,
    certificate_sha256 bytea  not null,
    pin_hash           text,
    wrong_tries        int    not null,
    unique (staff_code, certificate_sha256),
    check ((device = 'HSM') = (key_label is not null and kind is not null and identifier is not null and pin_hash is not null))
);

create table authorization_grant (
    id            uuid        primary key,
    staff_code    text        not null,
    credential_id uuid        not null references credential,
    granted_at    timestamptz not null,
    expires_at    timestamptz not null
);

create table consent (
    authorization_id uuid    not null references authorization_grant,
    place            int     not null,
    document_id      uuid    not null references document,
    sha256           bytea   not null,
    used             boolean not null,
    primary key (authorization_id, document_id)
);
create index consent_waiting on consent (document_id) where not used;

create table signing_session (
    id               uuid        primary key,
    state            text        not null check (state in ('PREPARED', 'SIGNED', 'ENDED')),
    staff_code       text        not null,
    signer_name      text        not null,
    signer_title     text        not null,
    document_id      uuid        not null references document,
    document_title   text        not null,
    document_sha256  bytea       not null,
    step             text        not null,
    role             text        not null,
    format           text        not null,
    chain            text        not null,
    algorithm        text        not null,
    signing_time     timestamptz not null,
    stamp_name       text        not null,
    stamp_title      text        not null,
    zone             text        not null,
    position         text        not null,
    dtbs             bytea       not null,
    device           text        not null,
    authorization_id uuid        references authorization_grant,
    opened_at        timestamptz not null,
    expires_at       timestamptz not null,
    value            bytea,
    signed_at        timestamptz,
    ending           text        check (ending in ('COMPLETED', 'CANCELLED', 'LOST')),
    ended_at         timestamptz,
    check (state <> 'SIGNED' or value is not null),
    check ((state = 'ENDED') = (ending is not null))
);
create index signing_session_open on signing_session (document_id) where state <> 'ENDED';
create index signing_session_signed on signing_session (signed_at) where state = 'SIGNED';

create table evidence (
    session_id       uuid        primary key,
    document_id      uuid        not null references document,
    staff_code       text        not null,
    chain            text        not null,
    status           text        not null check (status in ('GOOD', 'UNKNOWN')),
    checked_at       timestamptz not null,
    algorithm        text        not null,
    device           text        not null,
    dtbs             bytea       not null,
    authorization_id uuid
);

create table evidence_item (
    session_id uuid  not null references evidence,
    place      int   not null,
    kind       text  not null check (kind in ('OCSP', 'CRL')),
    der        bytea not null,
    primary key (session_id, place)
);

create function written_once() returns trigger language plpgsql as $$
begin
    raise exception '% is written once: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger content_stays before update on content for each row execute function written_once();
create trigger evidence_stays before update or delete on evidence for each row execute function written_once();
create trigger evidence_item_stays before update or delete on evidence_item for each row execute function written_once();

create table deposit (
    id              uuid        primary key,
    record_number   text        not null references medical_record,
    manifest_id     uuid        not null unique references document,
    stage           text        not null check (stage in ('WAITING', 'SENT', 'DONE', 'FAILED')),
    deposit_id      text,
    attempts        int         not null,
    next_attempt_at timestamptz not null,
    last_problem    text
);
create index deposit_due on deposit (next_attempt_at) where stage in ('WAITING', 'SENT');

create table reply (
    caller     text        not null,
    key        text        not null,
    request    bytea       not null,
    claimed_at timestamptz not null,
    status     int,
    location   text,
    body       text,
    primary key (caller, key)
);
