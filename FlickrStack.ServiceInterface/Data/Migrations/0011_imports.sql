-- Imports that wait, run or have run. Whoever runs one holds it by a lease that lapses with its process; what it was
-- ordered with is sealed, and erased when it ends.
create table imports (
    id integer primary key autoincrement,
    owner_id bigint not null references users (id) on delete cascade,
    source integer not null,
    what text not null,
    status integer not null,
    total bigint not null,
    done bigint not null,
    known bigint not null,
    skipped bigint not null,
    failed bigint not null,
    message text,
    created_at bigint not null,
    started_at bigint,
    ended_at bigint,
    is_foreground boolean not null,
    runner text,
    leased_until bigint,
    sealed text
);

create index imports_by_creation on imports (owner_id, created_at, id);
create index imports_open on imports (owner_id, status) where status < 2;

-- What was left out or could not be had, and why.
create table import_items (
    id integer primary key autoincrement,
    import_id bigint not null references imports (id) on delete cascade,
    outcome integer not null,
    reason text not null
);

create index import_items_by_import on import_items (import_id, id);

-- When Flickr last changed what it says of a photo. Equal to updated_at until somebody changes it here: what was
-- changed after it came in is not known to be Flickr's any more.
alter table photos add column flickr_updated_at bigint;
update photos set flickr_updated_at = updated_at where flickr_id is not null and updated_at <= added_at;
