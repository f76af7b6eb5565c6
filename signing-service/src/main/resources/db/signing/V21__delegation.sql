-- Who stands in for whom. A row is never removed; its paper, signed by the principal, is in content.
create table delegation (
    id              uuid        primary key,
    principal_code  text        not null,
    principal_name  text        not null,
    principal_title text        not null,
    delegate_code   text        not null references signer,
    delegate_name   text        not null,
    delegate_title  text        not null,
    role            text        not null check (role in ('HEAD', 'DIRECTOR')),
    capacity        text        not null check (capacity in ('KT', 'TUQ', 'TL')),
    forms           text        not null,
    department      text,
    valid_from      timestamptz not null,
    valid_until     timestamptz not null,
    reason          text        not null,
    paper           bytea       not null references content,
    given_at        timestamptz not null,
    revoked_at      timestamptz,
    revoked_by      text,
    revoked_for     text,
    check (principal_code <> delegate_code),
    check (valid_until > valid_from),
    check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_for is null))
);
create index delegation_received on delegation (delegate_code, given_at desc);
create index delegation_given on delegation (principal_code, given_at desc);

alter table signature
    add delegation_id    uuid references delegation,
    add principal_code   text,
    add principal_name   text,
    add principal_title  text,
    add delegation_words text;
alter table signing_session
    add delegation_id    uuid references delegation,
    add principal_code   text,
    add principal_name   text,
    add principal_title  text,
    add delegation_words text;
