-- What became of a signature whose answer was lost is found by its consent.
create index signing_session_under on signing_session (authorization_id, document_id) where authorization_id is not null;
