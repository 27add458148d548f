// Files as people pick them: dropped, alone or in folders, and what can be told of them before they are sent.
const hashedBytes = 200 * 2 ** 20;
const starts = [
  /^\xff\xd8\xff/, /^\x89PNG\r\n\x1a\n/, /^GIF8[79]a/, /^RIFF[^]{4}WEBP/, /^II\x2a\0/, /^MM\0\x2a/, /^[^]{4}ftyp[^]*(avif|avis)/,
];

/** The files of a drop, those in its folders among them. */
export async function dropped(transfer) {
  // Entries are there only for as long as the event is.
  const entries = Array.from(transfer.items, item => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return Array.from(transfer.files);
  return (await Promise.all(entries.map(within))).flat();
}

async function within(entry) {
  if (entry.isFile) return [await new Promise((done, fail) => entry.file(done, fail))];
  const [reader, files] = [entry.createReader(), []];
  while (true) {
    // A folder tells of a hundred at a time.
    const some = await new Promise((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return files;
    for (const inner of some) files.push(...await within(inner));
  }
}

/** Whether a folder has it for itself, and not to be looked at. */
export const isHidden = file => /^\.|^(Thumbs\.db|desktop\.ini)$/i.test(file.name);

/** Whether a file begins like a picture of those that are taken. */
export async function isPicture(file) {
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 64).arrayBuffer()));
  return starts.some(start => start.test(head));
}

/** The file's SHA-256 in hex; null where the browser makes none, or the file is too large to be held. */
export async function sha256(file) {
  if (!globalThis.crypto?.subtle || file.size > hashedBytes) return null;
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, "0")).join("");
}

/** A number of bytes, as people read it. */
export function sizeOf(bytes) {
  const units = ["bytes", "KB", "MB", "GB"];
  let unit = 0;
  for (; bytes >= 1023.5 && unit < units.length - 1; unit++) bytes /= 1024;
  return `${unit && bytes < 9.95 ? Number(bytes.toFixed(1)) : Math.round(bytes)} ${units[unit]}`;
}
