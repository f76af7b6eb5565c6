-- A consent and a closing can be taken back; both stay readable.
alter table authorization_grant add cancelled_at timestamptz;
alter table document
    add withdrawn_at  timestamptz,
    add withdrawn_by  text,
    add withdrawn_for text,
    add check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
    add check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_for is null));
