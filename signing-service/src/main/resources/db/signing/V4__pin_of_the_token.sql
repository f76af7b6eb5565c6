-- A key in a slot that its signer's own PIN opens has no PIN hash: only the token can judge that PIN.
alter table credential drop constraint credential_check;
alter table credential add constraint credential_of_hsm_is_whole
    check ((device = 'HSM') = (key_label is not null and kind is not null and identifier is not null));
alter table credential add constraint credential_pin_is_of_hsm check (device = 'HSM' or pin_hash is null);
