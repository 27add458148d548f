-- An album is a group that its owner alone fills, in an order of its own: its photos are added in that order.
alter table groups add column kind integer not null default 0;
alter table groups add column cover_photo_id bigint references photos (id) on delete set null;
create index groups_by_cover on groups (cover_photo_id);

-- What others said of a photo where it comes from.
create table photo_annotations (
    id integer primary key autoincrement,
    photo_id bigint not null references photos (id) on delete cascade,
    kind integer not null,
    author text not null,
    text text not null,
    x integer,
    y integer,
    width integer,
    height integer,
    created_at bigint
);

create index photo_annotations_by_photo on photo_annotations (photo_id, id);
