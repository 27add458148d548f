// Calls the API as the viewer of this page, whose key the browser holds where scripts cannot read it.
const token = document.querySelector("meta[name=csrf]")?.content;

export const headers = { "X-Csrf-Token": token };

/** Sends a request and returns its answer as an object; throws what a refusal says, with its status. */
export async function send(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: body === undefined ? headers : { ...headers, "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw Object.assign(new Error(told.responseStatus?.message ?? "The service cannot be reached."), { status: answer.status });
  return told;
}
