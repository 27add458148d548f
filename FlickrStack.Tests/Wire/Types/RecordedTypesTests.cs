namespace FlickrStack.Tests.Wire.Types;

/// <summary>The same contract gives the text that a real ServiceStack server gave, in each language.</summary>
internal sealed class RecordedTypesTests
{
    [TestCase("photo-app.typescript", "typescript", "")]
    [TestCase("photo-app.include.typescript", "typescript", "IncludeTypes=GetPhoto.*")]
    [TestCase("photo-app.upload.typescript", "typescript", "IncludeTypes=UploadPhotoFile")]
    [TestCase("photo-app.module.typescript", "typescript", "MakePropertiesOptional=true&AddServiceStackTypes=false&ExcludeTypes=Echo&Package=x&GlobalNamespace=Flickr")]
    [TestCase("photo-app.mjs", "mjs", "")]
    [TestCase("photo-app.query.mjs", "mjs", "IncludeTypes=QueryPhotos.*")]
    [TestCase("photo-app.csharp", "csharp", "")]
    [TestCase("photo-app.upload.csharp", "csharp", "IncludeTypes=UploadPhotoFile")]
    [TestCase("photo-app.contract.csharp", "csharp", "MakePartial=false&MakeVirtual=false&AddDataContractAttributes=true&GlobalNamespace=My.Dtos&IncludeTypes={photos}")]
    [TestCase("photo-app.internal.csharp", "csharp", "AddNullableAnnotations=true&AddResponseStatus=true&AddIndexesToDataMembers=true&MakeInternal=true&ExportValueTypes=true&AddReturnMarker=false")]
    public void The_photo_app_is_told_as_it_was_recorded(string recording, string language, string query) =>
        Assert.That(RecordedApps.Write(recording, language, query), Is.EqualTo(RecordedApps.Read(recording)));

    [Test]
    public void Declarations_are_told_as_recorded_but_for_enums_whose_names_on_the_wire_are_others() => Assert.That(
        RecordedApps.Write("photo-app", "typescript.d", ""),
        Is.EqualTo(RecordedApps.Read("photo-app.typescript.d", ("T[] = []", "T[]"), ("\"Srgb\" | \"AdobeRgb\"", "\"sRGB\" | \"Adobe RGB\""))));

    [Test]
    public void Python_is_told_as_recorded_but_for_a_name_on_the_wire_that_was_lost() => Assert.That(
        RecordedApps.Write("photo-app", "python", ""),
        Is.EqualTo(RecordedApps.Read(
            "photo-app.python", ("renamed: Optional[str] = None", "renamed: Optional[str] = field(metadata=config(field_name='custom_name'), default=None)"))));

    [Test]
    public void Java_is_told_as_recorded_but_for_a_page_of_anything_and_enums_whose_names_on_the_wire_are_others() => Assert.That(
        RecordedApps.Write("photo-app", "java", ""),
        Is.EqualTo(RecordedApps.Read(
            "photo-app.java",
            ("        \n", "\n"), ("{\n\n    }", "{\n    }"), ("ArrayList<Photo>", "ArrayList<T>"),
            ("Srgb,", "@SerializedName(\"sRGB\") Srgb,"), ("AdobeRgb;", "@SerializedName(\"Adobe RGB\") AdobeRgb;"))));

    [Test]
    public void Kotlin_is_told_as_recorded_but_for_a_page_of_anything_and_enums_whose_names_on_the_wire_are_others() => Assert.That(
        RecordedApps.Write("photo-app", "kotlin", ""),
        Is.EqualTo(RecordedApps.Read(
            "photo-app.kotlin",
            ("ArrayList<Photo>", "ArrayList<T>"),
            ("Srgb,", "@SerializedName(\"sRGB\") Srgb,"), ("AdobeRgb,", "@SerializedName(\"Adobe RGB\") AdobeRgb,"))));

    [Test]
    public void Dart_is_told_as_recorded_but_for_names_on_the_wire_and_the_name_of_the_list() => Assert.That(
        RecordedApps.Write("photo-app", "dart", ""),
        Is.EqualTo(RecordedApps.Read(
            "photo-app.dart", ("    Srgb,", "    sRGB,"), ("json['renamed']", "json['custom_name']"), ("library: '127.0.0.1'", "library: 'dtos'"))));

    [Test]
    public void Swift_is_told_as_recorded_but_for_its_version_and_names_on_the_wire() => Assert.That(
        RecordedApps.Write("photo-app", "swift", ""),
        Is.EqualTo(RecordedApps.Read(
            "photo-app.swift",
            ("SwiftVersion: 6.0\n", ""), ("var Description", "var description"), ("case Description", "case description"), (".Description", ".description"),
            ("        Description =", "        description ="), ("if Description", "if description"), ("encode(Description", "encode(description"),
            ("case Srgb", "case Srgb = \"sRGB\""), ("case AdobeRgb", "case AdobeRgb = \"Adobe RGB\""))));

    [Test]
    public void Edges_in_typescript_are_told_as_recorded_but_for_what_does_not_compile() => Assert.That(
        RecordedApps.Write("edge-app", "typescript", ""),
        Is.EqualTo(RecordedApps.Read(
            "edge-app.typescript",
            ("multiline", "multi line"), ("IList<Thing>", "Thing[]"), ("new { [index:string]: Thing; }()", "{}"))));

    [Test]
    public void Edges_in_declarations_are_told_as_recorded_but_for_what_does_not_compile() => Assert.That(
        RecordedApps.Write("edge-app", "typescript.d", ""),
        Is.EqualTo(RecordedApps.Read(
            "edge-app.typescript.d", ("multiline", "multi line"), ("IList<Thing>", "Thing[]"), ("Level[] = []", "Level[]"))));

    [Test]
    public void Edges_in_javascript_are_told_as_recorded_but_for_what_is_no_type() => Assert.That(
        RecordedApps.Write("edge-app", "mjs", ""),
        Is.EqualTo(RecordedApps.Read("edge-app.mjs", ("multi\nline", "multi line"), ("IList<Thing>", "Thing[]"))));

    [Test]
    public void Edges_in_csharp_are_told_as_recorded_but_for_what_is_wrong_there() => Assert.That(
        RecordedApps.Write("edge-app", "csharp", ""),
        Is.EqualTo(RecordedApps.Read(
            "edge-app.csharp",
            ("multiline", "multi line"), ("int[]? Jag", "int[][]? Jag"), ("Int32,List", "Int32, List"), ("Int32", "int"),
            ("Thing? Value", "T? Value"), ("List<Thing>? Items", "List<T>? Items"), ("Dictionary<string, List<Thing>>? Map", "Dictionary<string, List<T>>? Map"))));
}
