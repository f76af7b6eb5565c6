-- A day's discharges are looked at whether they are closed or not.
create index medical_record_discharged_on on medical_record (discharged_at);
