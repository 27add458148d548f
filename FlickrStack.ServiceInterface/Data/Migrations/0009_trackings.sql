-- What was called. Users are not referred to: what they did outlives them until it is too old.
create table trackings (
    id integer primary key autoincrement,
    at bigint not null,
    user_id bigint,
    user_name text,
    method text not null,
    path text not null,
    operation text,
    status bigint not null,
    milliseconds double precision not null,
    address text not null,
    user_agent text,
    request_id text not null
);

-- All that a list can be narrowed by is in the index: what does not match is passed over without looking up its row.
create index trackings_by_time on trackings (at, id, status, method, operation, path);
create index trackings_by_user on trackings (user_id, at, id, status, method, operation, path);
