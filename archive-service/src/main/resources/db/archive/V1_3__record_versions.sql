-- A record number may be archived again, as the next version, whose manifest names the one before it.
alter table archived_record
    add column record_version int not null default 1 check (record_version >= 1),
    add column previous_manifest text check (length(previous_manifest) = 64),
    drop constraint archived_record_number,
    add constraint archived_record_number unique (record_number, record_version),
    add check ((record_version = 1) = (previous_manifest is null));
alter table archived_record alter record_version drop default;
