-- What was done to the patient decides which papers the record must hold.
alter table medical_record add treatments text not null default '';
alter table medical_record alter treatments drop default;
