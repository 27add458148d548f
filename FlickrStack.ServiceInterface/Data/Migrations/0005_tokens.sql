-- Every key so far was made by a login. Its use is written now and then, not by every request.
alter table api_keys add column login boolean not null default true;
alter table api_keys add column last_used_at bigint;
alter table api_keys add column last_used_from text;

-- Raised by whatever ends all tokens of a user.
alter table users add column token_version bigint not null default 0;

-- One row for each pair of tokens that a password was given for: the hash of the one refresh token that is good.
create table token_families (
    id integer primary key autoincrement,
    user_id bigint not null references users (id) on delete cascade,
    token_version bigint not null,
    hash text not null,
    expires_at bigint not null
);

create index token_families_by_user on token_families (user_id);
