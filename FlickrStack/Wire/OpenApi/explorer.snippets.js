"use strict";

const quoted = (text) => JSON.stringify(String(text));
const capital = (name) => name[0].toUpperCase() + name.slice(1);
const lines = (...all) => all.flat().filter((line) => line !== undefined).join("\n");

// The document, once the page has it.
let read;
const spec = () => read ??= window.ui.specSelectors.specJson().toJS();

function described(schema) {
  const name = schema?.$ref?.split("/").pop();
  return name ? { ...spec().components.schemas[name], name } : schema ?? {};
}

// The operation that is asked for; of two paths the one with fewer variables.
function operationAt(method, path) {
  const pattern = (template) => new RegExp(`^${template.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
  const [template, verbs] = Object.entries(spec().paths)
    .filter(([template, verbs]) => method in verbs && pattern(template).test(path))
    .sort(([one], [other]) => one.split("{").length - other.split("{").length)[0];
  return { ...verbs[method], path: pattern(template).exec(path).groups ?? {} };
}

// Lists in an address are parted before they are decoded, since an item may have a comma.
const decoded = (text, { type }) =>
  type === "array" ? text.split(",").map(decodeURIComponent) : decodeURIComponent(text);

// A form is a sequence of names and values, of which some are files; any other body is a text.
function bodyOf(body, schema) {
  const pairs = body.entrySeq ? [...body.entrySeq()].map(([name, value]) => [name.split("_**[")[0], value?.toJS?.() ?? value])
    : Object.entries(body.startsWith("{") ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body)));
  const { properties } = described(schema);
  const parted = (name, value) => properties[name].type === "array" && typeof value === "string" ? value.split(",") : value;
  return pairs.filter(([name, value]) => name in properties && value !== "")
    .map(([name, value]) => [name, parted(name, value), properties[name]]);
}

// What is sent in the terms of the contract: a request, its fields as [name, value, schema], and whose it is.
function call(request) {
  const headers = Object.fromEntries(Object.entries(request.get("headers")?.toJS() ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  const address = new URL(request.get("url"), window.location);
  const operation = operationAt(request.get("method").toLowerCase(), address.pathname);
  const given = { path: operation.path, query: Object.fromEntries(address.search.slice(1).split("&").map((pair) => pair.split("="))) };
  const fields = (operation.parameters ?? []).flatMap(({ name, in: place, schema }) =>
    place === "header" ? [[name.replace("-", ""), headers[name.toLowerCase()], schema]]
      : schema.additionalProperties ? [[name, conditions(given.query, operation.parameters), schema]]
        : [[name, given[place][name] && decoded(given[place][name], schema), schema]]);
  const content = operation.requestBody?.content[headers["content-type"]?.split(";")[0]];
  const body = request.get("body");
  const isFile = body instanceof Blob;
  if (body && content && !isFile) fields.push(...bodyOf(body, content.schema));
  const files = fields.filter(([name]) => name === "files").flatMap(([, value]) => value).map((file) => file.name);
  const [scheme, secret] = headers.authorization?.split(" ") ?? [];
  const [userName, password] = scheme === "Basic" ? new TextDecoder().decode(Uint8Array.from(atob(secret), (one) => one.charCodeAt())).split(/:(.*)/s) : [];
  return {
    name: operation.operationId.replace(/\d+$/, ""),
    fields: fields.filter(([name, value]) => value !== undefined && name !== "files"),
    files: files.length > 0 ? files : null,
    isFile, origin: address.origin,
    key: headers["x-api-key"] ?? (scheme === "Bearer" ? secret : password === "" ? userName : undefined),
    login: password ? [userName, password] : null,
  };
}

// What an address says beyond the fields of its own.
function conditions(query, parameters) {
  const others = Object.entries(query).filter(([name]) => name && !parameters.some((parameter) => parameter.name === name));
  return others.length > 0 ? Object.fromEntries(others.map(([name, text]) => [name, decodeURIComponent(text)])) : undefined;
}

function written(value, schema, language) {
  const { type, format, items, properties, additionalProperties, enum: choices, name } = described(schema);
  if (choices) return `${name}.${capital(value)}`;
  if (type === "array") return `[${[value].flat().map((item) => written(item, items, language)).join(", ")}]`;
  if (additionalProperties) return language.pairs(Object.entries(value).map(([key, text]) => language.pair(quoted(key), quoted(text))).join(", "));
  if (properties) return language.object(Object.entries(value).map(([key, item]) => language.field(key, written(item, properties[key], language))).join(", "));
  if (format === "date-time") return language.time(quoted(value));
  return type === "string" ? quoted(value) : String(value);
}

const inCSharp = {
  field: (name, value) => `${capital(name)} = ${value}`,
  object: (fields) => `new() { ${fields} }`,
  pair: (key, value) => `[${key}] = ${value}`,
  pairs: (pairs) => `{ ${pairs} }`,
  time: (text) => `DateTimeOffset.Parse(${text})`,
};

function csharp(request) {
  const { name, fields, files, isFile, origin, key, login } = call(request);
  if (isFile) return `using var http = new HttpClient();\nusing var answer = await http.PutAsync(${quoted(request.get("url"))}, new StreamContent(File.OpenRead("photo.jpg")));`;

  const given = fields.map(([field, value, schema]) => inCSharp.field(field, written(value, schema, inCSharp)));
  const dto = given.length > 0 ? `new ${name} { ${given.join(", ")} }` : `new ${name}()`;
  return lines(
    "using FlickrStack.Client;",
    "using FlickrStack.ServiceModel;",
    "",
    `var client = new FlickrStackClient(new HttpClient { BaseAddress = new(${quoted(origin)}) })${key ? ` { Token = ${quoted(key)} }` : ""};`,
    login ? `await client.Login(${login.map(quoted).join(", ")});` : [],
    files
      ? `var answer = await client.Upload(${dto}, [${files.map((file) => `new(${quoted(file)}, File.OpenRead(${quoted(file)}))`).join(", ")}]);`
      : `var answer = await client.Send(${dto});`);
}

const inTypeScript = {
  field: (name, value) => `${name}: ${value}`,
  object: (fields) => `{ ${fields} }`,
  pair: (key, value) => `${key}: ${value}`,
  pairs: (pairs) => `{ ${pairs} }`,
  time: (text) => text,
};

function typescript(request) {
  const { name, fields, files, isFile, origin, key, login } = call(request);
  if (isFile) return `import { openAsBlob } from "node:fs";\n\nconst answer = await fetch(${quoted(request.get("url"))}, { method: "PUT", body: await openAsBlob("photo.jpg") });`;

  // Conditions are no fields of the class: they come as what else is asked.
  const isOpen = ([, , schema]) => schema.additionalProperties;
  const given = fields.filter((field) => !isOpen(field)).map(([field, value, schema]) => inTypeScript.field(field[0].toLowerCase() + field.slice(1), written(value, schema, inTypeScript)));
  const also = fields.filter(isOpen).map(([, value, schema]) => `, ${written(value, schema, inTypeScript)}`).join("");
  const dto = `new ${name}(${given.length > 0 ? `{ ${given.join(", ")} }` : ""})`;
  const types = new Set([name, ...fields.map(([, , schema]) => described(schema)).filter((type) => type.enum).map((type) => type.name)]);
  return lines(
    files ? 'import { openAsBlob } from "node:fs";' : [],
    'import { JsonServiceClient } from "@servicestack/client";',
    `import { ${[...types].join(", ")} } from "./dtos.js"; // ${origin}/types/typescript`,
    "",
    `const client = new JsonServiceClient(${quoted(origin)});`,
    key ? `client.bearerToken = ${quoted(key)};` : login ? `client.setCredentials(${login.map(quoted).join(", ")});` : [],
    files ? ["const form = new FormData();", ...files.map((file) => `form.append("files", await openAsBlob(${quoted(file)}), ${quoted(file)});`)] : [],
    files ? `const answer = await client.apiForm(${dto}, form);` : `const answer = await client.${request.get("method").toLowerCase()}(${dto}${also});`);
}

function python(request) {
  const body = request.get("body");
  return lines(
    "from urllib.request import Request, urlopen",
    "",
    "request = Request(",
    `    ${quoted(request.get("url"))},`,
    `    method=${quoted(request.get("method"))},`,
    "    headers={",
    Object.entries(request.get("headers")?.toJS() ?? {}).map(([name, value]) => `        ${quoted(name)}: ${quoted(value)},`),
    "    },",
    typeof body === "string" ? `    data=${quoted(body)}.encode(),`
      : body instanceof Blob ? `    data=open("photo.jpg", "rb").read(),` : body ? `    data=b"...",  # the parts of the form, and the files` : [],
    ")",
    "with urlopen(request) as response:",
    "    print(response.read().decode())");
}
