-- When a catalogue entry was last compared with the record's own manifests; oldest first, across restarts and instances.
alter table archived_record add column compared_at timestamptz;
create index archived_record_compared on archived_record (compared_at nulls first, serial)
    where state in ('RECEIVED', 'REPLICATED', 'ARCHIVED');
