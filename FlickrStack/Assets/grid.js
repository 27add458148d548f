// <photo-grid>: photos without end. The list is cut into chunks, each a page of the server's; what is far from the view is
// emptied to its exact height and fetched again when it comes back. Of a chunk only its address, shapes and ids are kept.
import { layOut } from "./rows.js";
import { Place } from "./place.js";

const gap = 4;
const settled = 60;
const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

class PhotoGrid extends HTMLElement {
  chunks = [];

  connectedCallback() {
    this.place = new Place(this);
    this.month = this.#label();
    // A screen before and a screen after what is seen.
    this.near = new IntersectionObserver(seen => seen.forEach(({ target, isIntersecting }) => this.#turn(target.chunk, isIntersecting)), { rootMargin: "100% 0px" });
    const list = this.querySelector("ul");
    const first = this.#chunk(location.href, [], list);
    this.#measure();
    this.#fill(first, [...list.children], this.#nextOf(this));
    this.place.restore();
    new ResizeObserver(() => this.#measure() && this.#resize()).observe(this);
    addEventListener("scroll", () => this.#date(), { passive: true });
    this.addEventListener("load", event => event.target.closest("li")?.classList.add("there"), true);
    this.addEventListener("error", event => this.#mend(event.target), true);
    this.timer = setInterval(() => this.#look(), 3000);
  }

  disconnectedCallback() { clearInterval(this.timer); }

  /** The ids of all photos that were shown so far, in their order. */
  get ids() { return this.chunks.flatMap(chunk => [...chunk.ids]); }

  /** Adds a chunk that is shown when it comes near. */
  add(address, ratios) {
    const chunk = this.#chunk(address, ratios, document.createElement("ul"));
    chunk.list.className = "grid";
    this.append(chunk.list);
    this.lay(chunk);
    return chunk;
  }

  /** Shows chunks anew, whose photos have changed. */
  renew(chunks = this.chunks) { return Promise.all(chunks.filter(chunk => chunk.isFull).map(chunk => this.#fetch(chunk))); }

  #chunk(address, ratios, list) {
    const chunk = { address, ratios, ids: [], list, isFull: false, isNear: false, since: 0 };
    list.chunk = chunk;
    this.chunks.push(chunk);
    this.near.observe(list);
    return chunk;
  }

  #turn(chunk, isNear) {
    chunk.isNear = isNear;
    if (isNear) this.#show(chunk);
    else if (!chunk.list.contains(document.activeElement)) this.#empty(chunk);
  }

  #empty(chunk) {
    chunk.list.replaceChildren();
    chunk.isFull = false;
  }

  async #show(chunk) {
    if (chunk.isFull || chunk.isComing) return;
    chunk.isComing = true;
    this.#sketch(chunk);
    // Whoever flies past asks for nothing.
    await pause(settled);
    if (chunk.isNear) await this.#fetch(chunk).catch(() => this.#offer(chunk));
    chunk.isComing = false;
    if (!chunk.isNear) this.#empty(chunk);
  }

  // Tiles in the shape of what will come.
  #sketch(chunk) {
    chunk.list.replaceChildren(...Array.from(chunk.ratios, () => Object.assign(document.createElement("li"), { className: "coming", ariaHidden: "true" })));
    this.lay(chunk);
  }

  async #fetch(chunk) {
    const answer = await fetch(chunk.address, { headers: { Accept: "text/html" } });
    if (answer.redirected) return location.reload();
    if (!answer.ok) throw new Error(answer.statusText);
    const grid = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("photo-grid");
    if (this.chunks.includes(chunk)) this.#fill(chunk, [...grid?.querySelector("ul").children ?? []], grid && this.#nextOf(grid));
  }

  #fill(chunk, tiles, next) {
    chunk.ratios = Float32Array.from(tiles, tile => Number(tile.style.getPropertyValue("--ratio")));
    chunk.ids = Float64Array.from(tiles, tile => Number(tile.dataset.id));
    const shown = new Map([...chunk.list.children].map(tile => [tile.dataset.id, tile]));
    // What has not changed stays as it is, with its picture.
    tiles = tiles.map(tile => shown.get(tile.dataset.id)?.innerHTML === tile.innerHTML ? shown.get(tile.dataset.id) : tile);
    chunk.list.replaceChildren(...tiles);
    [chunk.isFull, chunk.since] = [true, Date.now()];
    this.#follow(chunk, next);
    this.lay(chunk);
    this.#paint(tiles);
    this.#date();
    this.dispatchEvent(new CustomEvent("filled"));
  }

  // Where the list has changed meanwhile, what followed is not what follows.
  #follow(chunk, next) {
    const after = this.chunks.indexOf(chunk) + 1;
    if (this.chunks[after]?.address === next) return;
    for (const gone of this.chunks.splice(after)) {
      this.near.unobserve(gone.list);
      gone.list.remove();
    }
    if (next) this.add(next, chunk.ratios);
  }

  async #paint(tiles) {
    const { paint } = await import("./placeholder.js");
    for (const tile of tiles) {
      const image = tile.querySelector("img");
      if (image?.complete && image.naturalWidth) tile.classList.add("there");
      else if (tile.dataset.hash) tile.style.backgroundImage = `url(${paint(tile.dataset.hash)})`;
    }
  }

  // Once its chunk stands elsewhere in the page, the link to what follows has no use.
  #nextOf(grid) {
    const link = grid.querySelector("a[rel=next]");
    link?.closest("nav").remove();
    return link ? new URL(link.getAttribute("href"), document.baseURI).href : null;
  }

  /** Gives a chunk its height, and its tiles their sizes. */
  lay(chunk) {
    const isEnd = chunk.isFull && chunk === this.chunks.at(-1);
    const { tiles, height } = layOut(chunk.ratios, this.width, this.row, gap, isEnd);
    chunk.list.style.height = `${height}px`;
    [...chunk.list.children].forEach((tile, at) => tiles[at] && ([tile.style.width, tile.style.height] = tiles[at].map(size => `${size}px`)));
  }

  #measure() {
    const width = Math.floor(this.getBoundingClientRect().width);
    if (width === this.width) return false;
    [this.width, this.row] = [width, Math.min(192, Math.max(112, innerWidth * .16))];
    this.style.setProperty("--bar", `${document.querySelector(".bar")?.offsetHeight ?? 0}px`);
    this.classList.add("laid");
    return true;
  }

  #resize() {
    for (const chunk of this.chunks) this.lay(chunk);
  }

  #label() {
    const label = Object.assign(document.createElement("p"), { className: "month", ariaHidden: "true" });
    this.prepend(label);
    return label;
  }

  #date() { this.frame ??= requestAnimationFrame(() => this.#tell()); }

  // The month at the top of the view.
  #tell() {
    this.frame = null;
    const edge = this.month.getBoundingClientRect().bottom;
    const isBelow = element => element.getBoundingClientRect().bottom > edge;
    const chunk = this.chunks.find(chunk => chunk.isFull && isBelow(chunk.list));
    const month = chunk && [...chunk.list.children].find(isBelow)?.dataset.month;
    this.month.textContent = month ? new Date(`${month}-01T00:00`).toLocaleString("en", { month: "long", year: "numeric" }) : "";
  }

  // The addresses of files expire.
  #mend(image) {
    const chunk = image.closest("ul")?.chunk;
    if (!chunk || Date.now() - chunk.since < 60_000) return;
    chunk.since = Date.now();
    this.renew([chunk]).catch(() => {});
  }

  // What is being made shows itself when it is there.
  #look() {
    const waiting = this.chunks.filter(chunk => chunk.isFull && chunk.list.querySelector(".pending"));
    if (waiting.length && !document.hidden && !this.contains(document.activeElement)) this.renew(waiting).catch(() => {});
  }

  #offer(chunk) {
    const again = Object.assign(document.createElement("button"), { textContent: "These photos did not come. Try again", onclick: () => this.#show(chunk) });
    const item = Object.assign(document.createElement("li"), { className: "again" });
    item.append(again);
    chunk.list.replaceChildren(item);
  }
}
customElements.define("photo-grid", PhotoGrid);
