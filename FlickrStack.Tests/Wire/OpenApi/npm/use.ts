import type { operations } from "./api";

type Query = NonNullable<operations["QueryPhotos"]["parameters"]["query"]>;
type Answer = operations["QueryPhotos"]["responses"][200]["content"]["application/json"];

export const query: Query = { tags: ["sea"], privacy: "friendsAndFamily", limit: 2 };

export function titles(answer: Answer): string[] {
  return answer.results.map((photo) => photo.title);
}

// @ts-expect-error: what is misspelled is found.
export const misspelled: Query = { tag: "sea" };
