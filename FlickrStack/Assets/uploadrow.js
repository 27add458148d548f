// One file of an upload: its row on the page, and how far it is.
import { sizeOf } from "./picked.js";
import { TusUpload } from "./tus.js";

export class UploadRow {
  constructor(upload, file) {
    [this.upload, this.file] = [upload, file];
    this.element = upload.querySelector("template").content.firstElementChild.cloneNode(true);
    this.element.querySelector(".name").textContent = file.name;
    this.element.querySelector(".size").textContent = sizeOf(file.size);
    this.element.querySelector("progress").setAttribute("aria-label", file.name);
    this.picture = this.element.querySelector("img");
    this.picture.addEventListener("error", () => this.picture.hidden = true);
    this.picture.src = URL.createObjectURL(file);
    this.#button(".cancel", "Cancel", () => this.cancel());
    this.#button(".again", "Try again", () => this.again());
    upload.querySelector(".queue .uploads").append(this.element);
    this.again();
  }

  /** Whether it waits or is on its way. */
  get isOpen() { return this.state === "open"; }

  /** Whether there is nothing more to do. */
  get isOver() { return ["created", "duplicate", "refused"].includes(this.state); }

  get isCancelled() { return this.state === "cancelled"; }

  get isBeingMade() { return this.state === "created" && !this.isShown; }

  isOf(file) { return this.file.name === file.name && this.file.size === file.size && this.file.lastModified === file.lastModified; }

  again() {
    [this.stop, this.sent] = [new AbortController(), 0];
    this.#become("open", "Waiting");
    this.upload.enqueue(this);
  }

  cancel() {
    this.stop.abort();
    this.tus?.drop();
    this.end("cancelled", "Cancelled");
  }

  /** Hears what the service says of the file before it is sent. */
  judge(verdict) {
    if (!this.isOpen || !verdict) return;
    if (verdict.status === "duplicate") this.#arrive({ id: verdict.id, status: "duplicate" });
    if (verdict.status === "reject") this.end("fault", verdict.error.message);
  }

  async send() {
    const signal = this.stop.signal;
    const fields = async () => ({ ...await this.upload.fields(), sha256: this.hash });
    this.tus = new TusUpload(this.file, fields, this.upload.memory, signal, {
      sent: bytes => signal.aborted || this.#progress(bytes),
      paused: seconds => this.#say(`The line broke: going on in ${seconds} s`),
    });
    try {
      const photo = await this.tus.send();
      if (!signal.aborted) this.#arrive(photo);
    } catch (fault) {
      if (!signal.aborted) this.end("fault", fault.message);
    }
  }

  /** Shows the photo as the service has it now. */
  show(photo) {
    if (photo?.status === "pending") return;
    this.isShown = true;
    if (photo?.status !== "ready") return this.#say(photo ? `It is here, but cannot be shown: ${photo.error}` : "It was deleted meanwhile.");
    const small = photo.urls.filter(url => url.height >= 56).sort((one, other) => one.height - other.height)[0];
    if (small) {
      const own = this.picture.src;
      [this.picture.src, this.picture.hidden] = [small.url, false];
      URL.revokeObjectURL(own);
    }
    this.#say("Ready");
  }

  end(state, text) {
    this.#become(state, text);
    this.upload.tell();
  }

  #arrive({ id, status }) {
    this.photo = id;
    const link = this.element.querySelector(".show");
    [link.href, link.hidden] = [`photos/${id}`, false];
    link.setAttribute("aria-label", `Show ${this.file.name}`);
    this.end(status, status === "created" ? "Uploaded, and being made ready" : "Here already");
    if (status === "created") this.upload.watch();
  }

  #progress(bytes) {
    this.sent = Math.min(bytes, this.file.size);
    const part = this.sent / this.file.size;
    this.element.querySelector("progress").value = part;
    this.#say(part < 1 ? `${Math.floor(part * 100)} %` : "Looked at by the service");
    this.upload.tell();
  }

  #become(state, text) {
    this.state = this.element.dataset.state = state;
    this.element.querySelector("progress").hidden = !this.isOpen;
    this.element.querySelector(".cancel").hidden = !this.isOpen;
    this.element.querySelector(".again").hidden = this.isOpen || this.isOver;
    this.#say(text);
  }

  #say(text) { this.element.querySelector(".state").textContent = text; }

  #button(selector, text, act) {
    const button = this.element.querySelector(selector);
    button.setAttribute("aria-label", `${text}: ${this.file.name}`);
    button.addEventListener("click", act);
  }
}
