-- What a user lets an application do here. The key beside it is the token's; both keys are API keys, kept as hashes.
create table flickr_tokens (
    key_id bigint primary key references api_keys (id) on delete cascade,
    application_id bigint not null references api_keys (id) on delete cascade,
    permission integer not null
);

create index flickr_tokens_by_application on flickr_tokens (application_id);

-- Applications that wait for a user's consent, and then for their token.
create table flickr_requests (
    hash text primary key,
    application_id bigint not null references api_keys (id) on delete cascade,
    callback text not null,
    user_id bigint references users (id) on delete cascade,
    password_hash text,
    permission integer,
    verifier_hash text,
    expires_at bigint not null
);

create index flickr_requests_by_application on flickr_requests (application_id);
create index flickr_requests_by_user on flickr_requests (user_id);

-- Addresses of pictures name them by Flickr's number, whoever owns them.
create index photos_by_flickr_number on photos (flickr_id);
create index photos_by_flickr_owner on photos (owner_id, flickr_nsid);
