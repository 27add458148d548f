-- One row for each owner: how much there is, and a version that every change to it raises.
create table libraries (
    owner_id bigint primary key references users (id) on delete cascade,
    version bigint not null,
    photo_count bigint not null,
    bytes bigint not null
);

-- What flickr.photos.getInfo knows of a photo, and the original held here.
-- tags are the raw forms, one a line; photo_tags is the index over them.
create table photos (
    id integer primary key autoincrement,
    owner_id bigint not null references users (id) on delete cascade,
    title text not null,
    description text not null,
    tags text not null,
    privacy integer not null,
    license integer not null,
    views bigint not null,
    taken_at bigint not null,
    taken_unknown boolean not null,
    uploaded_at bigint not null,
    width integer not null,
    height integer not null,
    format text not null,
    bytes bigint not null,
    sha256 text not null,
    status integer not null,
    taken_granularity integer not null,
    updated_at bigint not null,
    added_at bigint not null,
    exif text not null,
    latitude double precision,
    longitude double precision,
    accuracy integer not null,
    locality text,
    region text,
    country text,
    source integer not null,
    flickr_id text,
    flickr_secret text,
    flickr_server text,
    flickr_farm integer not null,
    flickr_nsid text,
    flickr_owner_name text,
    flickr_url text,
    flickr_original_secret text,
    flickr_original_format text,
    flickr_media text,
    rotation integer not null,
    safety_level integer not null
);

create unique index photos_by_flickr_id on photos (owner_id, flickr_id);
create index photos_by_upload on photos (owner_id, uploaded_at, id);
create index photos_by_taking on photos (owner_id, taken_at, id);

create table groups (
    id integer primary key autoincrement,
    owner_id bigint not null references users (id) on delete cascade,
    nsid text not null,
    name text not null,
    description text not null,
    privacy integer not null,
    icon_url text,
    created_at bigint not null,
    source integer not null,
    photo_count bigint not null
);

create unique index groups_by_nsid on groups (owner_id, nsid);

create table group_photos (
    group_id bigint not null references groups (id) on delete cascade,
    photo_id bigint not null references photos (id) on delete cascade,
    added_at bigint not null,
    primary key (group_id, photo_id)
);

create index group_photos_by_adding on group_photos (group_id, added_at, photo_id);
create index group_photos_by_photo on group_photos (photo_id);

create table tags (
    id integer primary key autoincrement,
    owner_id bigint not null references users (id) on delete cascade,
    name text not null,
    clean text not null,
    photo_count bigint not null
);

create unique index tags_by_clean on tags (owner_id, clean);

create table photo_tags (
    photo_id bigint not null references photos (id) on delete cascade,
    tag_id bigint not null references tags (id) on delete cascade,
    primary key (photo_id, tag_id)
);

create index photo_tags_by_tag on photo_tags (tag_id, photo_id);
