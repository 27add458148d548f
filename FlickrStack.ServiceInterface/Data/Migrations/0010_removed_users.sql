-- A user who is on the way out: shut out at once, and gone when the last photo is.
alter table users add column removed boolean not null default false;
