namespace FlickrStack.Tests.Wire.Types;

/// <summary>Each option that a language prints does what it says.</summary>
internal sealed class LanguageOptionsTests
{
    [TestCase("python", "DefaultImports=enum:Enum/Flag,decimal", "from enum import Enum, Flag\nimport decimal\nObject")]
    [TestCase("python", "AddImplicitVersion=2", "    version: int = 2\n")]
    [TestCase("python", "DataClass=@frozen", "\n@frozen\nclass Photo(AuditBase2):")]
    [TestCase("python", "DataClassJson=@plain", "\n@plain\n@dataclass\nclass Photo(AuditBase2):")]
    [TestCase("java", "Package=my.photos", "*/\n\npackage my.photos;\n\nimport java.math.*;")]
    [TestCase("java", "GlobalNamespace=Photos", "\npublic class Photos\n{")]
    [TestCase("java", "SettersReturnThis=false", "public void setKind(String value) { this.kind = value; }")]
    [TestCase("java", "TreatTypesAsStrings=Guid,Decimal", "public String shareId = null;\n        public TimeSpan exposure")]
    [TestCase("java", "AddImplicitVersion=2", "public Integer version = 2;")]
    [TestCase("kotlin", "Package=my.photos", "*/\n\npackage my.photos\n\nimport java.math.*")]
    [TestCase("kotlin", "InitializeCollections=true", "open var tags:ArrayList<String> = ArrayList<String>()")]
    [TestCase("kotlin", "TreatTypesAsStrings=Guid", "open var shareId:String? = null")]
    [TestCase("kotlin", "AddImplicitVersion=2", "open var version:Int? = 2")]
    [TestCase("dart", "GlobalNamespace=photos", "TypeContext(library: 'photos',")]
    [TestCase("dart", "DefaultImports=package:my/my.dart", "import 'package:my/my.dart';\nimport 'dart:typed_data';")]
    [TestCase("dart", "AddImplicitVersion=2", "Fail({this.kind,this.version=2});")]
    [TestCase("swift", "BaseClass=Model", "public class AuditBase2 : Model, Codable")]
    [TestCase("swift", "MakePropertiesOptional=false", "public var createdDate:Date!\n    public var createdBy:String?")]
    [TestCase("swift", "ExcludeGenericBaseTypes=true", "public class QueryPhotos : IReturn, Codable")]
    [TestCase("swift", "InitializeCollections=true", "public var tags:[String]? = []")]
    [TestCase("swift", "TreatTypesAsStrings=DateTime", "public var createdDate:String?")]
    [TestCase("swift", "DefaultImports=Foundation", "*/\n\nimport Foundation\n\n")]
    public void An_option_is_seen_in_the_code(string language, string query, string code)
    {
        Assert.That(RecordedApps.Write("photo-app", language, ""), Does.Not.Contain(code));
        Assert.That(RecordedApps.Write("photo-app", language, query), Does.Contain(code));
    }

    [TestCase("java", "class UserApiKey")]
    [TestCase("kotlin", "class UserApiKey")]
    [TestCase("swift", "class UserApiKey")]
    public void The_types_of_the_library_may_be_left_out(string language, string code)
    {
        Assert.That(RecordedApps.Write("photo-app", language, ""), Does.Contain(code));
        Assert.That(RecordedApps.Write("photo-app", language, "AddServiceStackTypes=false"), Does.Not.Contain(code));
    }

    [TestCase("python", "A stored photo")]
    [TestCase("java", "A stored photo")]
    [TestCase("kotlin", "A stored photo")]
    [TestCase("dart", "A stored photo")]
    [TestCase("swift", "A stored photo")]
    public void Descriptions_may_be_left_out(string language, string code)
    {
        Assert.That(RecordedApps.Write("photo-app", language, ""), Does.Contain(code));
        Assert.That(RecordedApps.Write("photo-app", language, "AddDescriptionAsComments=false"), Does.Not.Contain(code));
    }

    [TestCase("python", "    response_status: Optional[ResponseStatus] = None\n")]
    [TestCase("java", "public ResponseStatus responseStatus = null;")]
    [TestCase("kotlin", "open var responseStatus:ResponseStatus? = null")]
    [TestCase("dart", "    ResponseStatus? responseStatus;\n")]
    [TestCase("swift", "public var responseStatus:ResponseStatus?")]
    public void An_answer_without_a_status_is_given_one(string language, string code)
    {
        static string Answer(string said) => said[said.IndexOf("class PlainResponse", StringComparison.Ordinal)..][..200];

        Assert.That(Answer(RecordedApps.Write("edge-app", language, "")), Does.Not.Contain(code));
        Assert.That(Answer(RecordedApps.Write("edge-app", language, "AddResponseStatus=true")), Does.Contain(code));
    }
}
