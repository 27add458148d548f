-- What an administrator looks at first: what has failed, and what came lately.
create index photos_failed on photos (id) where status = 2;
create index photos_by_adding on photos (added_at);
create index imports_failed on imports (id) where status = 3;

-- What administrators have done. Users are not referred to: what they did outlives them.
create table audit_records (
    id integer primary key autoincrement,
    at bigint not null,
    user_id bigint not null,
    user_name text not null,
    operation text not null,
    subject text,
    details text not null,
    address text not null,
    request_id text not null
);

create index audit_records_by_time on audit_records (at, id);
