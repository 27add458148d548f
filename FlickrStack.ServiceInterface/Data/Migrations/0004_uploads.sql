alter table photos add column renditions text not null default '';
alter table photos add column placeholder text;
alter table photos add column error text;
alter table photos add column crc32 bigint;
alter table photos add column expires_at bigint;

-- Photos of earlier versions have no renditions yet.
update photos set status = 0;

create index photos_by_file on photos (owner_id, sha256);
create index photos_pending on photos (id) where status = 0;
create index photos_expiring on photos (owner_id, expires_at) where expires_at is not null;

-- Files that were announced or are on their way. Their bytes are reserved of their owner's quota.
create table uploads (
    id text primary key,
    owner_id bigint not null references users (id) on delete cascade,
    file_name text not null,
    bytes bigint not null,
    sha256 text,
    fields text not null,
    metadata text,
    created_at bigint not null,
    expires_at bigint not null
);

create index uploads_by_owner on uploads (owner_id);

-- What was answered to a call, for when the client asks again because it did not hear the answer.
create table idempotent_answers (
    owner_id bigint not null references users (id) on delete cascade,
    key text not null,
    fingerprint text not null,
    answer text not null,
    created_at bigint not null,
    primary key (owner_id, key)
);
