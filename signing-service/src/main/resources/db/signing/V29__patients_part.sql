-- Patients confirm documents. Who did stands in the sealed paper, a document of the record; here only that it was done.
create table patient_confirmation (
    id           uuid        primary key references document,
    document_id  uuid        not null references document,
    method       text        not null check (method in ('CODE', 'DEVICE', 'SIGNATURE')),
    relation     text        not null,
    covers       bytea       not null check (octet_length(covers) = 32),
    attended_by  text        not null,
    confirmed_at timestamptz not null
);
create index patient_confirmation_of_document on patient_confirmation (document_id, confirmed_at);
create trigger patient_confirmation_stays before update or delete on patient_confirmation
    for each row execute function written_once();

-- Forgotten after a day.
create table patient_code (
    id          uuid        primary key,
    document_id uuid        not null references document,
    sha256      bytea       not null,
    relation    text        not null,
    name        text        not null,
    citizen_id  text,
    basis       text,
    sent_to     text        not null,
    code_hash   text        not null,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    tries       int         not null check (tries between 0 and 5),
    ended_at    timestamptz
);
create index patient_code_of_document on patient_code (document_id, issued_at);
create index patient_code_by_age on patient_code (issued_at);

create table patient_session (
    id           uuid        primary key,
    document_id  uuid        not null references document,
    sha256       bytea       not null,
    relation     text        not null,
    name         text        not null,
    citizen_id   text,
    basis        text,
    paper        bytea       not null references content,
    chain        text        not null,
    algorithm    text        not null,
    signing_time timestamptz not null,
    staff_code   text        not null,
    expires_at   timestamptz not null,
    value        bytea,
    ended_at     timestamptz
);
create index patient_session_by_age on patient_session (expires_at);
