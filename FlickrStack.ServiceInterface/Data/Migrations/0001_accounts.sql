-- Times are milliseconds since 1970 in UTC. Ids are never used twice.
create table plans (
    id integer primary key autoincrement,
    name text not null,
    heights text not null,
    original boolean not null,
    links boolean not null,
    formats text not null,
    quota_bytes bigint,
    max_upload_bytes bigint not null
);

create unique index plans_by_name on plans (lower(name));

insert into plans (name, heights, original, links, formats, max_upload_bytes) values
    ('Basic', '200', false, false, 'jpeg,png', 104857600),
    ('Premium', '200,400', true, false, 'jpeg,png,webp', 104857600),
    ('Enterprise', '200,400', true, true, 'jpeg,png,webp,avif', 104857600);

create table users (
    id integer primary key autoincrement,
    user_name text not null,
    display_name text not null,
    password_hash text not null,
    roles text not null,
    plan_id bigint not null references plans (id),
    disabled boolean not null,
    created_at bigint not null
);

create unique index users_by_name on users (lower(user_name));

create table api_keys (
    id integer primary key autoincrement,
    user_id bigint not null references users (id) on delete cascade,
    hash text not null,
    prefix text not null,
    name text not null,
    scopes text not null,
    created_at bigint not null,
    expires_at bigint
);

create unique index api_keys_by_hash on api_keys (hash);
create index api_keys_by_user on api_keys (user_id);

-- One row for each account that was guessed at from an address, known or not.
create table login_attempts (
    account text not null,
    address text not null,
    attempts bigint not null,
    since bigint not null,
    primary key (account, address)
);

-- What a first start does once, and has done.
create table first_start (
    step text primary key,
    done_at bigint not null
);
