-- The words of photos: lower case, without accents, and split at whatever is no letter and no digit.
create function flickrstack_words(given text) returns text language sql immutable strict as $$
    select regexp_replace(lower(regexp_replace(normalize(given, NFD), '[\u0300-\u036f]+', '', 'g')), '[^[:alnum:]]+', ' ', 'g')
$$;

-- Reads "old town" "por"*: each text in quotes is words in a row, and the last word of all is the beginning of one.
create function flickrstack_query(given text) returns tsquery language sql immutable strict as $$
    with phrases as (
        select place, max(place) over () as last, btrim(flickrstack_words(found[1])) as phrase
        from regexp_matches(given, '"((?:[^"]|"")*)"', 'g') with ordinality texts (found, place))
    select to_tsquery('simple', coalesce(string_agg(
        '(' || replace(phrase, ' ', ' <-> ') || case when place = last then ':*' else '' end || ')', ' & ' order by place), ''))
    from phrases where phrase <> ''
$$;

alter table photos add column search tsvector generated always as (
    to_tsvector('simple', flickrstack_words(title)) || to_tsvector('simple', flickrstack_words(description))
    || to_tsvector('simple', flickrstack_words(tags))) stored;
create index photos_by_words on photos using gin (search);

-- Both orders hold all that photos are filtered by: pages and totals are found without looking up a row.
drop index photos_by_upload;
drop index photos_by_taking;
create index photos_by_upload on photos (
    owner_id, uploaded_at, id, taken_at, taken_unknown, privacy, status, latitude, longitude);
create index photos_by_taking on photos (
    owner_id, taken_at, id, uploaded_at, taken_unknown, privacy, status, latitude, longitude);
