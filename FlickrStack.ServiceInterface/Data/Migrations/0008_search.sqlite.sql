-- The words of photos, in the photos' own rows: only the index over them is stored here, so what was indexed has to be
-- given back word for word when it changes.
create virtual table photo_search using fts5(
    title, description, tags, content = 'photos', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3');

insert into photo_search (photo_search) values ('rebuild');

create trigger photos_to_search after insert on photos begin
    insert into photo_search (rowid, title, description, tags) values (new.id, new.title, new.description, new.tags);
end;

create trigger photos_out_of_search after delete on photos begin
    insert into photo_search (photo_search, rowid, title, description, tags)
    values ('delete', old.id, old.title, old.description, old.tags);
end;

create trigger photos_again_in_search after update of title, description, tags on photos begin
    insert into photo_search (photo_search, rowid, title, description, tags)
    values ('delete', old.id, old.title, old.description, old.tags);
    insert into photo_search (rowid, title, description, tags) values (new.id, new.title, new.description, new.tags);
end;

-- Both orders hold all that photos are filtered by: pages and totals are found without looking up a row.
drop index photos_by_upload;
drop index photos_by_taking;
create index photos_by_upload on photos (
    owner_id, uploaded_at, id, taken_at, taken_unknown, privacy, status, latitude, longitude);
create index photos_by_taking on photos (
    owner_id, taken_at, id, uploaded_at, taken_unknown, privacy, status, latitude, longitude);
