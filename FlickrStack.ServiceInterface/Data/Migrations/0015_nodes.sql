-- What every node has to agree on with those before it.
create table agreements (
    name text primary key,
    value text not null
);
