-- Files for the social insurance as they left the house; the bytes are in content.
create table insurance_file (
    id         uuid        primary key,
    facility   text        not null,
    dossiers   int         not null,
    sha256     bytea       not null references content,
    size       bigint      not null,
    sealed_by  text        not null,
    sealed_at  timestamptz not null
);
create trigger insurance_file_stays before update or delete on insurance_file
    for each row execute function written_once();
