namespace FlickrStack.Tests.Wire;

/// <summary>
/// What each operation answers to its owner, another user, a user of the plan Basic and an administrator, in this order;
/// those who come later find what the earlier ones have left. <c>{photo}</c> and the like are the owner's.
/// </summary>
internal static class CallerMatrix
{
    public static IReadOnlyList<CallerRow> Rows { get; } = [.. Table.Split('\n').Select(CallerRow.Parse)];

    private const string Table =
        """
        QueryApiKeys       | GET    | /api/v1/keys                          | 200 200 200 200 |
        CreateApiKey       | POST   | /api/v1/keys                          | 201 201 201 201 | {"name":"k","scopes":["photos:read"]}
        GetProfile         | GET    | /api/v1/me                            | 200 200 200 200 |
        QueryGroups        | GET    | /api/v1/groups                        | 200 200 200 200 |
        GetGroup           | GET    | /api/v1/groups/{group}                | 200 404 404 404 |
        GetGroupPhotos     | GET    | /api/v1/groups/{group}/photos         | 200 404 404 404 |
        CreateGroup        | POST   | /api/v1/groups                        | 200 200 200 200 | {"name":"g"}
        UpdateGroup        | PATCH  | /api/v1/groups/{group}                | 200 404 404 404 | {"name":"h"}
        AddGroupPhotos     | POST   | /api/v1/groups/{group}/photos         | 200 404 404 404 | {"photoIds":[{photo}]}
        QueryPhotos        | GET    | /api/v1/photos                        | 200 200 200 200 |
        GetPhoto           | GET    | /api/v1/photos/{photo}                | 200 404 404 404 |
        GetPhotoNeighbours | GET    | /api/v1/photos/{photo}/neighbours     | 200 404 404 404 |
        UpdatePhoto        | PATCH  | /api/v1/photos/{photo}                | 200 404 404 404 | {"title":"t"}
        TagPhotos          | POST   | /api/v1/photos/tags                   | 200 200 200 200 | {"photoIds":[{photo}],"add":["sea"]}
        RetryPhoto         | POST   | /api/v1/photos/{photo}/retry          | 200 404 404 404 |
        GetPhotoFile       | GET    | /api/v1/photos/{photo}/file           | 200 404 404 404 |
        GetPhotoAtHeight   | GET    | /api/v1/photos/{photo}/200            | 202 404 404 404 |
        DownloadPhotos     | GET    | /api/v1/photos/archive?ids={photo}    | 200 404 404 404 |
        GetMedia           | GET    | {media}                               | 200 200 200 200 |
        GetFlickrFile      | GET    | {picture}                             | 200 200 200 200 |
        UploadPhotos       | POST   | /api/v1/photos                        | 400 400 400 400 |
        CheckUploads       | POST   | /api/v1/uploads/check                 | 200 200 200 200 | {"items":[{"sha256":"{sha256}","bytes":1}]}
        CreateUpload       | POST   | /api/v1/uploads                       | 201 201 201 201 | {"fileName":"a.jpg","bytes":1}
        PutUpload          | PUT    | /uploads/{upload}?e=1&s=x             | 403 403 403 403 |
        CompleteUpload     | POST   | /api/v1/uploads/{upload}/complete     | 409 404 404 404 |
        QueryTags          | GET    | /api/v1/tags                          | 200 200 200 200 |
        GetTag             | GET    | /api/v1/tags/{tag}                    | 200 404 404 404 |
        CreateTag          | POST   | /api/v1/tags                          | 200 200 200 200 | {"name":"new"}
        UpdateTag          | PATCH  | /api/v1/tags/{tag}                    | 200 404 404 404 | {"name":"other"}
        CreateLink         | POST   | /api/v1/photos/{photo}/links          | 201 404 404 404 | {"seconds":300}
        QueryLinks         | GET    | /api/v1/links                         | 200 200 200 200 |
        OpenLink           | GET    | {link}                                | 200 200 200 200 |
        DeleteLink         | DELETE | /api/v1/links/{linkId}                | 200 404 404 404 |
        QueryTrackings     | GET    | /api/v1/trackings                     | 200 200 200 200 |
        StartImport        | POST   | /api/v1/imports                       | 400 400 400 400 | {"group":"1@N00"}
        QueryImports       | GET    | /api/v1/imports                       | 200 200 200 200 |
        GetImport          | GET    | /api/v1/imports/{import}              | 200 404 404 404 |
        QueryImportItems   | GET    | /api/v1/imports/{import}/items        | 200 404 404 404 |
        CancelImport       | POST   | /api/v1/imports/{import}/cancel       | 200 404 404 404 |
        QueryPlans         | GET    | /api/v1/plans                         | 200 200 200 200 |
        GetPlan            | GET    | /api/v1/plans/1                       | 200 200 200 200 |
        CreatePlan         | POST   | /api/v1/plans                         | 403 403 403 200 | {"name":"p","heights":[100]}
        UpdatePlan         | PATCH  | /api/v1/plans/3                       | 403 403 403 200 | {"links":true}
        DeletePlan         | DELETE | /api/v1/plans/1                       | 403 403 403 409 |
        QueryUsers         | GET    | /api/v1/users                         | 403 403 403 200 |
        GetUser            | GET    | /api/v1/users/{user}                  | 403 403 403 200 |
        QueryUserPhotos    | GET    | /api/v1/users/{user}/photos           | 403 403 403 200 |
        CreateUser         | POST   | /api/v1/users                         | 403 403 403 200 | {"userName":"new","password":"a-good-password"}
        UpdateUser         | PATCH  | /api/v1/users/{user}                  | 403 403 403 200 | {"displayName":"d"}
        QueryJobs          | GET    | /api/v1/jobs                          | 403 403 403 200 |
        RetryJob           | POST   | /api/v1/jobs/renderPhoto~{photo}/retry  | 403 403 403 404 |
        CancelJob          | POST   | /api/v1/jobs/renderPhoto~{photo}/cancel | 403 403 403 404 |
        GetDashboard       | GET    | /api/v1/dashboard                     | 403 403 403 200 |
        QueryAuditRecords  | GET    | /api/v1/audit                         | 403 403 403 200 |
        GetSettings        | GET    | /api/v1/settings                      | 403 403 403 200 |
        GetHealth          | GET    | /api/v1/health                        | 403 403 403 200 |
        Login              | POST   | /api/v1/login                         | 401 401 401 401 | {"username":"nobody","password":"wrong-password"}
        CreateToken        | POST   | /api/v1/token                         | 401 401 401 401 | {"username":"nobody","password":"wrong-password"}
        RefreshToken       | POST   | /api/v1/token/refresh                 | 401 401 401 401 | {"refresh":"x"}
        GetAccessToken     | POST   | /access-token                         | 401 401 401 401 | {"refreshToken":"x"}
        GetApiKeys         | GET    | /apikeys                              | 200 200 200 200 |
        Authenticate       | POST   | /auth                                 | 200 200 200 200 |
        ChangePassword     | POST   | /api/v1/me/password                   | 401 401 401 401 | {"oldPassword":"wrong-password","newPassword":"another-password"}
        RemoveGroupPhoto   | DELETE | /api/v1/groups/{group}/photos/{photo} | 200 404 404 404 |
        DeleteGroup        | DELETE | /api/v1/groups/{group}                | 200 404 404 404 |
        DeleteTag          | DELETE | /api/v1/tags/{tag}                    | 200 404 404 404 |
        DeletePhotos       | POST   | /api/v1/photos/delete                 | 200 200 200 200 | {"photoIds":[999]}
        DeletePhoto        | DELETE | /api/v1/photos/{photo}                | 200 404 404 404 |
        DeleteApiKey       | DELETE | /api/v1/keys/{key}                    | 200 404 404 404 |
        RegenerateApiKeys  | POST   | /apikeys/regenerate                   | 200 200 200 200 |
        LogoutEverywhere   | POST   | /api/v1/logout/everywhere             | 200 200 200 200 |
        Logout             | POST   | /api/v1/logout                        | 401 401 401 401 |
        AuthenticateLogout | POST   | /auth/logout                          | 200 200 200 200 |
        DeleteUser         | DELETE | /api/v1/users/{user}                  | 401 401 401 401 |
        """;
}
