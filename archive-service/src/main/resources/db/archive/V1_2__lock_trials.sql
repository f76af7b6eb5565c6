-- Whether a site's locks hold, as far as anybody has tried.
create table lock_trial (
    id        bigint      generated always as identity primary key,
    site      text        not null,
    at        timestamptz not null,
    tried     text        not null,
    succeeded text        not null
);
create index lock_trial_last on lock_trial (site, at desc);
