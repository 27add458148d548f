-- Time-limited links. The token is kept as its hash, and as a seed that is no use without the key in keys/links.key.
create table links (
    id integer primary key autoincrement,
    owner_id bigint not null references users (id) on delete cascade,
    photo_id bigint not null references photos (id) on delete cascade,
    seed text not null,
    hash text not null,
    seconds integer not null,
    height integer,
    created_at bigint not null,
    expires_at bigint not null,
    views bigint not null
);

create unique index links_by_hash on links (hash);
create index links_by_creation on links (owner_id, created_at, id);
create index links_by_photo on links (photo_id);
create index links_by_expiry on links (expires_at);
