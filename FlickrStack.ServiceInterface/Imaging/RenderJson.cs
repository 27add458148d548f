using System.Text.Json;
using System.Text.Json.Serialization;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>Orders and answers as lines of JSON, without reflection: a render process starts the sooner.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RenderOrder))]
[JsonSerializable(typeof(RenderAnswer))]
internal sealed partial class RenderJson : JsonSerializerContext;
