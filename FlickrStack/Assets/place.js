// Where somebody was in a list without end: kept for the time of a tab, by the list's address, and found again on the way back.
const passing = ["done", "count", "select"];

export class Place {
  constructor(grid) {
    this.grid = grid;
    this.key = `grid ${location.pathname}?${this.#query()}`;
    history.scrollRestoration = "manual";
    // By a photo or a form one goes and comes back; elsewhere one just goes.
    grid.addEventListener("click", event => this.left = event.target.closest("a")?.closest("li")?.dataset.id ?? this.left);
    addEventListener("submit", () => this.left = "form");
    addEventListener("pagehide", () => this.#keep());
  }

  restore() {
    const kept = JSON.parse(sessionStorage.getItem(this.key) ?? "null");
    sessionStorage.removeItem(this.key);
    const way = performance.getEntriesByType("navigation")[0]?.type;
    if (!kept || (!kept.left && way === "navigate")) return;
    const { chunks } = this.grid;
    // The list has changed before it was come back to: only the chunks that are the same are known.
    if (chunks[1]?.address === kept.chunks[1]?.[0]) kept.chunks.slice(1).forEach(([address, shapes], at) => this.#put(at + 1, address, shapes));
    const chunk = chunks[Math.min(kept.at, chunks.length - 1)];
    scrollTo(0, chunk.list.getBoundingClientRect().top + scrollY + kept.part * chunk.list.offsetHeight - this.#top());
    if (Number(kept.left)) this.#focus(kept.left);
  }

  #put(at, address, shapes) {
    const ratios = Float32Array.from(shapes, shape => shape / 1000);
    const known = this.grid.chunks[at];
    if (!known) return this.grid.add(address, ratios);
    known.ratios = ratios;
    this.grid.lay(known);
  }

  #focus(id) {
    const find = () => {
      const link = this.grid.querySelector(`li[data-id="${id}"] a`);
      if (!link) return;
      this.grid.removeEventListener("filled", find);
      link.focus({ preventScroll: true });
    };
    this.grid.addEventListener("filled", find);
    find();
  }

  #keep() {
    const { chunks } = this.grid;
    const at = Math.max(0, chunks.findIndex(chunk => chunk.list.getBoundingClientRect().bottom > this.#top()));
    const box = chunks[at].list.getBoundingClientRect();
    const kept = {
      at, part: (this.#top() - box.top) / Math.max(1, box.height), left: this.left,
      chunks: chunks.map(chunk => [chunk.address, Array.from(chunk.ratios, ratio => Math.round(ratio * 1000))]),
    };
    try {
      sessionStorage.setItem(this.key, JSON.stringify(kept));
    } catch {
      // The browser gives no more room: the list begins at its top then.
    }
  }

  #top() { return document.querySelector(".bar")?.offsetHeight ?? 0; }

  #query() {
    const query = new URLSearchParams(location.search);
    passing.forEach(name => query.delete(name));
    query.sort();
    return query;
  }
}
