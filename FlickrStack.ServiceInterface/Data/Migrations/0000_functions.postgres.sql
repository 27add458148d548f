-- What SQLite has and PostgreSQL has not: with it one statement is good for both.

-- The members of a JSON object, or the items of an array with their places, as texts.
create function json_each(given text) returns table (key text, value text) language plpgsql immutable strict rows 100 as $$
begin
    if json_typeof(given::json) = 'array' then
        return query select (item.place - 1)::text, item.value
            from json_array_elements_text(given::json) with ordinality item (value, place);
    else
        return query select member.key, member.value from json_each_text(given::json) member;
    end if;
end $$;

-- An item of a JSON array that came out of another one as text.
create function flickrstack_item(given text, place integer) returns text language sql immutable strict as $$
    select given::json ->> place
$$;
create operator ->> (leftarg = text, rightarg = integer, function = flickrstack_item);

-- Where a text begins in another, from 1 on; 0 where it is not in it.
create function instr(given text, part text) returns integer language sql immutable strict as $$
    select strpos(given, part)
$$;
