namespace FlickrStack.Tests.Components.Gallery;

/// <summary>Photos in the database alone, in many shapes, the one with the greatest number uploaded last.</summary>
internal static class ManyPhotos
{
    public static async Task Fill(FlickrApp app, string userName, int count)
    {
        await app.Execute(
            $"""
            with recursive numbers (number) as (select cast(1 as bigint) union all select number + 1 from numbers where number < {count})
            insert into photos (
                owner_id, title, description, tags, privacy, license, views, taken_at, taken_unknown, uploaded_at, width, height,
                format, bytes, sha256, status, taken_granularity, updated_at, added_at, exif, accuracy, source, flickr_farm,
                rotation, safety_level, placeholder)
            select u.id, 'Photo ' || number, '', '', 0, 0, 0, number * 7200000, false, number * 7200000, 600 + number * 37 % 5 * 300, 1000,
                'jpeg', 1, 'many' || u.id || '-' || number, 1, 0, 0, 0, '{"{}"}', 0, 0, 0, 0, 0, '1fsDAAAAAAAAAAAAAAAAAAAAAAAA'
            from numbers cross join users u where u.user_name = '{userName}'
            """);
        await app.Execute(
            $"update libraries set photo_count = {count}, version = version + 1 where owner_id = (select id from users where user_name = '{userName}')");
    }
}
