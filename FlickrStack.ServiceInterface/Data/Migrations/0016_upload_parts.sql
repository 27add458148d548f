-- The objects that hold what has come of an upload, in order, where the store is one that many machines share.
alter table uploads add column parts text not null default '';
