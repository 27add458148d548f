"use strict";

// What is sent, as a snippet needs it. Files cannot be written into code: their place is named.
function parts(request) {
  const body = request.get("body");
  return {
    method: request.get("method"),
    url: request.get("url"),
    headers: Object.entries(request.get("headers")?.toJS() ?? {}),
    body: body === undefined || body === null ? null : typeof body === "string" ? body : "… the parts of the form, and the files",
  };
}

const quoted = (text) => JSON.stringify(String(text));

function csharp(request) {
  const { method, url, headers, body } = parts(request);
  const typed = headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "application/json";
  return [
    "using var http = new HttpClient();",
    `using var request = new HttpRequestMessage(new(${quoted(method)}), ${quoted(url)});`,
    ...headers.filter(([name]) => name.toLowerCase() !== "content-type")
      .map(([name, value]) => `request.Headers.Add(${quoted(name)}, ${quoted(value)});`),
    ...(body === null ? [] : [`request.Content = new StringContent(${quoted(body)}, System.Text.Encoding.UTF8, ${quoted(typed)});`]),
    "using var response = await http.SendAsync(request);",
    "Console.WriteLine(await response.Content.ReadAsStringAsync());",
  ].join("\n");
}

function typescript(request) {
  const { method, url, headers, body } = parts(request);
  return [
    `const response = await fetch(${quoted(url)}, {`,
    `  method: ${quoted(method)},`,
    "  headers: {",
    ...headers.map(([name, value]) => `    ${quoted(name)}: ${quoted(value)},`),
    "  },",
    ...(body === null ? [] : [`  body: ${quoted(body)},`]),
    "});",
    "console.log(response.status, await response.text());",
  ].join("\n");
}

function python(request) {
  const { method, url, headers, body } = parts(request);
  return [
    "from urllib.request import Request, urlopen",
    "",
    "request = Request(",
    `    ${quoted(url)},`,
    `    method=${quoted(method)},`,
    "    headers={",
    ...headers.map(([name, value]) => `        ${quoted(name)}: ${quoted(value)},`),
    "    },",
    ...(body === null ? [] : [`    data=${quoted(body)}.encode(),`]),
    ")",
    "with urlopen(request) as response:",
    "    print(response.status, response.read().decode())",
  ].join("\n");
}

window.ui = SwaggerUIBundle({
  dom_id: "#swagger-ui",
  url: "../openapi/v1.json",
  validatorUrl: null,
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  displayOperationId: true,
  showExtensions: true,
  defaultModelsExpandDepth: 0,
  plugins: [() => ({
    fn: {
      requestSnippetGenerator_csharp: csharp,
      requestSnippetGenerator_typescript: typescript,
      requestSnippetGenerator_python: python,
    },
  })],
  requestSnippetsEnabled: true,
  requestSnippets: {
    generators: {
      csharp: { title: "C#", syntax: "csharp" },
      typescript: { title: "TypeScript", syntax: "javascript" },
      python: { title: "Python", syntax: "python" },
      curl_bash: { title: "curl", syntax: "bash" },
    },
    languages: ["curl_bash", "csharp", "typescript", "python"],
    defaultExpanded: true,
  },
});
