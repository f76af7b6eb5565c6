-- Whether a site has said that it has the lock that is owed, and whether it has a legal hold.
alter table journal_entry
    add column lock_seen boolean not null default true,
    add column hold_seen boolean not null default false,
    drop constraint journal_entry_check_state_check,
    add constraint journal_entry_check_state_check check (check_state in
        ('OK', 'MISMATCH', 'MISSING', 'UNREADABLE', 'LOCK_DRIFT', 'HOLD_DRIFT', 'NOT_CHECKED'));
create index journal_entry_lock_unseen on journal_entry (site) where not lock_seen;
create index journal_entry_held on journal_entry (archive_id) where hold_seen;

create table legal_hold (
    serial      bigint      generated always as identity unique,
    id          uuid        primary key,
    case_number text        not null,
    authority   text        not null,
    reason      text        not null,
    placed_by   text        not null,
    placed_at   timestamptz not null,
    lifted_by   text,
    lifted_at   timestamptz,
    lift_reason text,
    check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
create table held_record (
    hold_id    uuid not null references legal_hold,
    archive_id uuid not null references archived_record,
    primary key (hold_id, archive_id)
);
create index held_record_record on held_record (archive_id);

-- What a creating request was answered, by its Idempotency-Key.
create table reply (
    caller         text        not null,
    key            text        not null,
    request_sha256 text        not null,
    claimed_at     timestamptz not null,
    status         int,
    location       text,
    body           text,
    primary key (caller, key)
);
create index reply_age on reply (claimed_at);
