// <photo-upload>: what is dropped on the page or chosen goes up by itself, three files at a time, each with its row.
import { send } from "./api.js";
import { dropped, isHidden, isPicture, sha256, sizeOf } from "./picked.js";
import { Memory } from "./tus.js";
import { UploadRow } from "./uploadrow.js";

const atOnce = 3;
const checkedAtOnce = 20;

class PhotoUpload extends HTMLElement {
  connectedCallback() {
    [this.form, this.rows, this.fresh, this.ready] = [this.querySelector("form"), [], [], []];
    [this.memory, this.sending, this.groups] = [new Memory(this.dataset.user), 0, new Map()];
    this.form.addEventListener("submit", event => event.preventDefault());
    this.querySelectorAll("input[type=file]").forEach(input => input.addEventListener("change", () => {
      this.add(Array.from(input.files));
      input.value = "";
    }));
    this.querySelector(".all").addEventListener("click", () => this.rows.filter(row => row.isOpen).forEach(row => row.cancel()));
    this.#listen();
    this.#tellRest();
  }

  add(files) {
    for (const file of files.filter(file => !isHidden(file))) {
      const known = this.rows.find(row => row.isOf(file));
      if (known) known.isOver || known.isOpen || known.again();
      else this.rows.push(new UploadRow(this, file));
    }
    this.querySelector(".rest").hidden = true;
    this.tell();
    if (this.rows.length) this.querySelector(".queue h2").scrollIntoView({ block: "nearest" });
  }

  /** A row that is to be looked at, and sent if there is nothing against it. */
  enqueue(row) {
    this.fresh.push(row);
    this.tell();
    this.checking ??= this.#check().finally(() => this.checking = null);
  }

  /** What is said of all photos; a new group is made once. */
  async fields() {
    const said = Object.fromEntries(["Tags", "Group", "Privacy", "ExpiresIn"].map(name => [name[0].toLowerCase() + name.slice(1), this.form.elements[`Form.${name}`].value]));
    const name = this.form.elements["Form.NewGroup"].value.trim();
    if (!name) return said;
    if (!this.groups.has(name)) this.groups.set(name, send("POST", "api/v1/groups", { name }));
    try {
      return { ...said, group: (await this.groups.get(name)).nsid };
    } catch (fault) {
      this.groups.delete(name);
      throw fault;
    }
  }

  tell() {
    const [rows, open] = [this.rows.filter(row => !row.isCancelled), this.rows.filter(row => row.isOpen)];
    const [bytes, sent] = [rows.reduce((sum, row) => sum + row.file.size, 0), rows.reduce((sum, row) => sum + (row.isOpen ? row.sent : row.file.size), 0)];
    this.querySelector(".queue").hidden = this.rows.length === 0;
    this.querySelector(".all").disabled = open.length === 0;
    this.querySelector(".total").value = bytes ? sent / bytes : 0;
    const counts = [["uploaded", "created"], ["here already", "duplicate"], ["not taken", "refused"], ["failed", "fault"]]
      .map(([word, state]) => [rows.filter(row => row.state === state).length, word]).filter(([count]) => count).map(part => part.join(" "));
    const text = open.length ? `${rows.length - open.length} of ${rows.length} done, ${sizeOf(bytes - sent)} left` : `Done: ${counts.join(", ") || "nothing sent"}`;
    const told = this.querySelector(".told");
    if (told.textContent !== text) told.textContent = text;
  }

  /** Asks about photos that are being made ready, all with one call. */
  watch() {
    this.watching ??= this.#watch().finally(() => this.watching = null);
  }

  async #watch() {
    let waiting;
    while ((waiting = this.rows.filter(row => row.isBeingMade).slice(0, 100)).length) {
      await new Promise(done => setTimeout(done, 1000));
      const found = await send("GET", `api/v1/photos?limit=100&idIn=${waiting.map(row => row.photo)}`).catch(() => null);
      if (found) waiting.forEach(row => row.show(found.results.find(photo => photo.id === row.photo)));
    }
  }

  async #check() {
    let some;
    while ((some = this.fresh.splice(0, checkedAtOnce)).length) {
      for (const row of some) await this.#look(row);
      const asked = some.filter(row => row.isOpen && row.hash);
      const items = asked.map(row => ({ name: row.file.name, bytes: row.file.size, sha256: row.hash }));
      // Where nothing can be told before, it is told after.
      const told = items.length ? await send("POST", "api/v1/uploads/check", { items }).catch(() => null) : null;
      asked.forEach((row, index) => row.judge(told?.results[index]));
      this.ready.push(...some.filter(row => row.isOpen));
      while (this.sending < atOnce && this.ready.length) this.#send();
    }
  }

  async #look(row) {
    if (!row.isOpen) return;
    try {
      if (!await isPicture(row.file)) row.end("refused", "Not a picture of a kind that is taken.");
      else if (row.file.size > Number(this.dataset.most)) row.end("refused", `Larger than the ${sizeOf(Number(this.dataset.most))} of your plan.`);
      else row.hash = await sha256(row.file);
    } catch {
      // The file is gone, or has changed since.
      row.end("fault", "The file cannot be read.");
    }
  }

  async #send() {
    this.sending++;
    let row;
    while ((row = this.ready.shift())) if (row.isOpen) await row.send();
    this.sending--;
  }

  #listen() {
    const over = on => event => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      this.classList.toggle("over", on);
    };
    for (const [name, on] of [["dragover", true], ["dragleave", false], ["drop", false]]) document.addEventListener(name, over(on));
    document.addEventListener("drop", async event => this.add(await dropped(event.dataTransfer)));
    addEventListener("beforeunload", event => this.rows.some(row => row.isOpen) && event.preventDefault());
  }

  #tellRest() {
    const [rest, kept] = [this.querySelector(".rest"), this.memory.all()];
    rest.hidden = kept.length === 0;
    rest.querySelector(".names").replaceChildren(...kept.map(upload => Object.assign(document.createElement("li"), { textContent: upload.name })));
    rest.querySelector(".forget").addEventListener("click", () => {
      this.memory.forgetAll();
      rest.hidden = true;
    });
  }
}
customElements.define("photo-upload", PhotoUpload);
