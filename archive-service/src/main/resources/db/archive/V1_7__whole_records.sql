-- Holds, facts and terms belong to a record with all its versions, not to one of them.
update archived_record r
set class_code = longest.class_code, legal_basis = longest.legal_basis, source = longest.source, mark = longest.mark,
    keep_until = longest.keep_until
from (
    select distinct on (record_number) record_number, class_code, legal_basis, source, mark, keep_until
    from archived_record
    where state not in ('DISPOSING', 'DESTROYED')
    order by record_number, keep_until desc nulls first, record_version desc
) longest
where longest.record_number = r.record_number and r.state not in ('DISPOSING', 'DESTROYED');

update archived_record r
set circumstances = facts.named
from (
    select record_number, string_agg(distinct fact, ',' order by fact) as named
    from archived_record, unnest(string_to_array(circumstances, ',')) as fact
    where fact <> '' and state not in ('DISPOSING', 'DESTROYED')
    group by record_number
) facts
where facts.record_number = r.record_number and r.state not in ('DISPOSING', 'DESTROYED');

update journal_entry j
set retain_until = longest.until, lock_seen = false
from archived_record r join (
    select record_number, max(retain_until) as until
    from journal_entry join archived_record using (archive_id)
    group by record_number
) longest using (record_number)
where r.archive_id = j.archive_id and j.retain_until < longest.until;

-- What a tombstone says: which minutes tell of it, and when the last byte went.
alter table archived_record
    add column disposal_id uuid references disposal,
    add column destroyed_at timestamptz;
update archived_record r
set disposal_id = i.disposal_id,
    destroyed_at = case when r.state = 'DESTROYED' then
        (select max(o.gone_at) from disposal_object o where o.disposal_id = i.disposal_id and o.archive_id = r.archive_id) end
from disposal_item i join disposal d on d.id = i.disposal_id
where i.archive_id = r.archive_id and i.excluded is null and d.state not in ('PROPOSED', 'APPROVED', 'WITHDRAWN')
  and r.state in ('DISPOSING', 'DESTROYED');
alter table archived_record
    add check ((state in ('DISPOSING', 'DESTROYED')) = (disposal_id is not null)),
    add check ((state = 'DESTROYED') = (destroyed_at is not null));

alter table disposal_item add column record_version int not null default 1 check (record_version >= 1);
alter table disposal_item alter record_version drop default;
