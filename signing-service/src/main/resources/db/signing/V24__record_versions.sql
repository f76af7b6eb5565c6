-- What was done to the patient decides which papers the record must hold.
alter table medical_record add treatments text not null default '';
alter table medical_record alter treatments drop default;

-- Versions of a record in the archive. A document stands in every version from the first whose manifest lists it; 0: in none.
alter table document
    add record_version  int not null default 0 check (record_version >= 0),
    add addendum_reason text;
update document d set record_version = 1 from medical_record r
where r.number = d.record_number and r.closure <> 'OPEN' and d.state in ('SIGNING', 'COMPLETE') and d.form <> 'BIEN_BAN_DONG_HO_SO';
alter table document alter record_version drop default;

create table archived_version (
    record_number   text  not null references medical_record,
    place           int   not null,
    record_version  int   not null check (record_version = place + 1),
    manifest_id     uuid  not null unique references document,
    manifest_sha256 bytea not null check (octet_length(manifest_sha256) = 32),
    deposit_id      text  not null,
    archive_id      text  not null,
    primary key (record_number, place)
);
insert into archived_version
select r.number, 0, 1, r.manifest_id, d.sha256, r.deposit_id, r.archive_id
from medical_record r join document d on d.id = r.manifest_id where r.closure = 'ARCHIVED';
alter table medical_record add kept_versions int not null default 0;
update medical_record set kept_versions = 1 where closure = 'ARCHIVED';
alter table medical_record alter kept_versions drop default;
alter table archive_receipt add record_version int not null default 1;
alter table archive_receipt alter record_version drop default;
