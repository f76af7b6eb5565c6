-- People signed in at a browser: the digest of what the browser holds, and tokens that only that opens (room desk, R2).
create table desk_session (
    id       bytea       primary key check (octet_length(id) = 32),
    sealed   bytea       not null,
    used_at  timestamptz not null,
    ends_at  timestamptz not null,
    renew_at timestamptz not null
);
create index desk_session_unused on desk_session (used_at);
