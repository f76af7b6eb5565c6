-- A paper between the two steps of a token in the hand; the withdrawal of a document is signed by such a paper.
alter table document add withdrawal_paper bytea references content;

create table paper_session (
    id           uuid        primary key,
    staff_code   text        not null,
    signer_name  text        not null,
    signer_title text        not null,
    subject      text        not null,
    paper        bytea       not null,
    format       text        not null,
    chain        text        not null,
    algorithm    text        not null,
    signing_time timestamptz not null,
    stamp_name   text        not null,
    stamp_title  text        not null,
    zone         text        not null,
    position     text        not null,
    commitment   text,
    tag          text,
    picture      text,
    dtbs         bytea       not null,
    expires_at   timestamptz not null,
    done         boolean     not null
);
create index paper_session_age on paper_session (expires_at);
alter table signing_session add commitment text;

-- Orders to close many records, and how far each record of them is.
create table closing_order (
    id           uuid        primary key,
    ordered_by   text        not null,
    request_id   text        not null,
    ordered_at   timestamptz not null,
    cancelled_at timestamptz
);
create table closing_item (
    order_id        uuid        not null references closing_order,
    place           int         not null,
    record_number   text        not null,
    state           text        not null check (state in ('WAITING', 'CLOSED', 'REFUSED', 'CANCELLED')),
    manifest_id     uuid        references document,
    problem         text,
    missing         text        not null,
    attempts        int         not null,
    next_attempt_at timestamptz not null,
    primary key (order_id, place),
    unique (order_id, record_number),
    check ((state = 'CLOSED') = (manifest_id is not null))
);
create index closing_item_due on closing_item (next_attempt_at, order_id, place) where state = 'WAITING';
create index medical_record_discharged on medical_record (discharged_at) where closure = 'OPEN';

-- What a program that fills in rows by itself leaves out: nothing was done, nothing is kept, nothing is listed.
alter table medical_record alter treatments set default '', alter kept_versions set default 0;
alter table document alter record_version set default 0;
