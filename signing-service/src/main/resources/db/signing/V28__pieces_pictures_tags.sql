-- Large documents pass through memory a MiB at a time: content.bytes is the first piece, the rest is here. Rows of before, of any
-- size, are one piece.
alter table content add further int not null default 0 check (further >= 0);

create table content_piece (
    sha256 bytea not null references content,
    number int   not null check (number >= 1),
    bytes  bytea not null check (octet_length(bytes) between 1 and 1048576),
    primary key (sha256, number)
);
alter table content_piece alter column bytes set storage external;
create trigger content_piece_stays before update on content_piece for each row execute function written_once();

-- What stamps show besides words: the dots of a handwriting or a seal. A session keeps the picture it began with.
create table stamp_picture (
    sha256 text  primary key check (length(sha256) = 64),
    ink    text  not null check (ink in ('BLUE', 'RED')),
    width  int   not null check (width between 1 and 1000),
    height int   not null check (height between 1 and 1000),
    dots   bytea not null check (octet_length(dots) = (width + 7) / 8 * height)
);
create trigger stamp_picture_stays before update or delete on stamp_picture
    for each row execute function written_once();

create table handwriting (
    staff_code text primary key references signer,
    picture    text not null references stamp_picture
);

-- The element of an XML document that takes a step's signature.
alter table flow_step add tag text;
alter table signing_session
    add tag     text,
    add picture text references stamp_picture;
