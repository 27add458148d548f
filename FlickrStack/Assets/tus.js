// Uploads that go on where they broke off, by the tus protocol 1.0: in parts, tried again with growing pauses, and
// remembered by the file's name, size and time, so that the same file chosen after a reload goes on as well.
import { headers } from "./api.js";

const address = "api/v1/uploads/tus";
const partBytes = 8 * 2 ** 20;
const pauses = [1, 2, 4, 8, 15, 30, 30, 30];
const passing = [0, 409, 423, 429, 460];
const keptHours = 24;

const base64 = text => btoa(Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join(""));
const wait = (seconds, signal) => new Promise(done => {
  const timer = setTimeout(done, seconds * 1000);
  signal.addEventListener("abort", () => { clearTimeout(timer); done(); });
});

/** What a browser remembers of a user's unfinished uploads. */
export class Memory {
  constructor(user) { this.prefix = `upload ${user} `; }

  all() {
    const kept = Object.keys(localStorage).filter(key => key.startsWith(this.prefix)).map(key => ({ key, ...JSON.parse(localStorage.getItem(key)) }));
    const late = Date.now() - keptHours * 3600_000;
    kept.filter(upload => upload.at < late).forEach(upload => localStorage.removeItem(upload.key));
    return kept.filter(upload => upload.at >= late);
  }

  keyOf(file) { return `${this.prefix}${file.size} ${file.lastModified} ${file.name}`; }

  find(file) { return this.all().find(upload => upload.key === this.keyOf(file))?.id; }

  keep(file, id) { localStorage.setItem(this.keyOf(file), JSON.stringify({ id, name: file.name, at: Date.now() })); }

  forget(file) { localStorage.removeItem(this.keyOf(file)); }

  forgetAll() { this.all().forEach(upload => localStorage.removeItem(upload.key)); }
}

/** The upload of one file. */
export class TusUpload {
  /** @param fields gives what is said of the photo, when the file is announced; `tell` hears of bytes and of pauses. */
  constructor(file, fields, memory, signal, tell) {
    Object.assign(this, { file, fields, memory, signal, tell, offset: 0 });
  }

  /** Sends the file and returns what became of it: the photo's id and `created` or `duplicate`. */
  async send() {
    for (let tries = 0; ;) {
      const before = this.offset;
      try {
        return await this.#go();
      } catch (fault) {
        if (this.signal.aborted || !fault.isPassing) throw fault;
        tries = this.offset > before ? 1 : tries + 1;
        if (tries > pauses.length) throw fault;
        const seconds = Math.max(pauses[tries - 1], fault.after);
        this.tell.paused(seconds);
        await wait(seconds, this.signal);
        if (this.signal.aborted) throw fault;
      }
    }
  }

  /** Gives up for good: the bytes that have arrived are let go of. */
  drop() {
    const id = this.memory.find(this.file);
    this.memory.forget(this.file);
    if (id) fetch(`${address}/${id}`, { method: "DELETE", keepalive: true, headers: { ...headers, "Tus-Resumable": "1.0.0" } }).catch(() => {});
  }

  async #go() {
    await this.#find();
    while (true) {
      const answer = await this.#part();
      this.offset = Number(answer.getResponseHeader("Upload-Offset"));
      const photo = answer.getResponseHeader("Upload-Photo");
      if (!photo) continue;
      this.memory.forget(this.file);
      return { id: Number(photo), status: answer.getResponseHeader("Upload-Status") };
    }
  }

  async #find() {
    const known = this.memory.find(this.file);
    if (known) {
      try {
        const answer = await this.#ask("HEAD", `${address}/${known}`);
        [this.id, this.offset] = [known, Number(answer.getResponseHeader("Upload-Offset"))];
        return this.tell.sent(this.offset);
      } catch (fault) {
        if (fault.status !== 404) throw fault;
        this.memory.forget(this.file);
      }
    }
    const metadata = Object.entries({ filename: this.file.name, ...await this.fields() }).filter(([, text]) => text);
    const answer = await this.#ask("POST", address, {
      "Upload-Length": this.file.size,
      "Upload-Metadata": metadata.map(([key, text]) => `${key} ${base64(String(text))}`).join(","),
    });
    // The service may be known to itself by another address than to this page.
    [this.id, this.offset] = [answer.getResponseHeader("Location").split("/").pop(), 0];
    this.memory.keep(this.file, this.id);
  }

  async #part() {
    try {
      const bytes = this.file.slice(this.offset, this.offset + partBytes);
      const more = { "Upload-Offset": this.offset, "Content-Type": "application/offset+octet-stream" };
      return await this.#ask("PATCH", `${address}/${this.id}`, more, bytes);
    } catch (fault) {
      // What has ended is looked for again; what is refused ends with its refusal.
      if (fault.status === 404) fault.isPassing = true;
      else if (!fault.isPassing && !this.signal.aborted) this.memory.forget(this.file);
      throw fault;
    }
  }

  #ask(method, path, more = {}, body = null) {
    return new Promise((done, fail) => {
      const request = new XMLHttpRequest();
      request.open(method, path);
      Object.entries({ ...headers, "Tus-Resumable": "1.0.0", ...more }).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.upload.onprogress = event => this.tell.sent(this.offset + event.loaded);
      request.onloadend = () => request.status >= 200 && request.status < 300 ? done(request) : fail(faultOf(request));
      this.signal.addEventListener("abort", () => request.abort(), { once: true });
      request.send(body);
    });
  }
}

function faultOf(request) {
  const told = () => JSON.parse(request.responseText).responseStatus.message;
  const text = request.status === 0 ? "The service cannot be reached." : request.status === 401 ? "You are not signed in any more: reload the page." : null;
  let message = text ?? `The service refuses it (${request.status}).`;
  try { message = text ?? told(); } catch { /* Whatever lies between answers with a page of its own. */ }
  return Object.assign(new Error(message), {
    status: request.status,
    isPassing: passing.includes(request.status) || request.status >= 500,
    after: Number(request.getResponseHeader("Retry-After")) || 0,
  });
}
