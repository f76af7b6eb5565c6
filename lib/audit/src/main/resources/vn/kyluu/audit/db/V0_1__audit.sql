-- The trail of one service: see the package-info of vn.kyluu.audit.
create table audit_entry (
    sequence   bigint      primary key check (sequence > 0),
    at         timestamptz not null,
    actor      text        not null,
    act        text        not null,
    subject    text        not null,
    outcome    text        not null,
    details    jsonb       not null,
    request_id text        not null,
    previous   bytea       not null check (octet_length(previous) = 32),
    hash       bytea       not null unique check (octet_length(hash) = 32)
);

create index audit_entry_subject on audit_entry (subject, sequence);
create index audit_entry_actor on audit_entry (actor, sequence);

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_rows_stay before update or delete on audit_entry
    for each row execute function audit_entry_is_append_only();

create trigger audit_entry_table_stays before truncate on audit_entry
    for each statement execute function audit_entry_is_append_only();
