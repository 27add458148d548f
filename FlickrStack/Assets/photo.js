// <photo-viewer>: keys, zoom and full screen of a photo's page; its neighbours are shown in place, so that the full
// screen stays. Everything here has a button or a link that does the same.
import { paint } from "./placeholder.js";
import { Zoom } from "./zoom.js";

const root = document.documentElement;
const told = document.body.appendChild(Object.assign(document.createElement("p"), { className: "unseen", ariaLive: "polite" }));
const keys = { ArrowLeft: "previous", ArrowRight: "next", Escape: "back", f: "full", i: "details", "+": "larger", "=": "larger", "-": "smaller", 0: "fit", "?": "keys" };
const panel = { get: () => localStorage.getItem("details") === "off", set: off => localStorage.setItem("details", off ? "off" : "on") };
let going;

/** Shows another photo's page in place of this one. */
async function go(address, isNew) {
  going?.abort();
  going = new AbortController();
  const answer = await fetch(address, { headers: { Accept: "text/html" }, signal: going.signal }).catch(() => null);
  if (going.signal.aborted) return;
  const page = answer?.ok && !answer.redirected && new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!page?.querySelector("photo-viewer")) return location.assign(address);
  const focused = document.activeElement?.closest("main [id]")?.id;
  if (isNew) history.pushState(null, "", address);
  document.title = told.textContent = page.title;
  document.querySelector("main").replaceChildren(...page.querySelector("main").childNodes);
  if (focused) (document.getElementById(focused) ?? document.getElementById("back")).focus();
}
addEventListener("popstate", () => document.querySelector("photo-viewer") && go(location.href, false));

class PhotoViewer extends HTMLElement {
  connectedCallback() {
    this.gone = new AbortController();
    const { signal } = this.gone;
    this.querySelectorAll(".scripted").forEach(part => part.hidden = false);
    this.zoom = new Zoom(this.querySelector(".view"), signal, {
      changed: scale => this.querySelector("#scale").textContent = `${Math.round(100 * scale)} %`,
      swiped: to => this.#do(to),
    });
    this.addEventListener("click", event => this.#click(event), { signal });
    document.addEventListener("keydown", event => this.#key(event), { signal });
    document.addEventListener("fullscreenchange", () => this.#panel(document.fullscreenElement ? true : panel.get()), { signal });
    this.#panel(document.fullscreenElement ? root.dataset.panel === "off" : panel.get());
    this.#addresses();
    this.#placeholder();
    this.#preload();
    for (const dialog of this.querySelectorAll("dialog[open]")) {
      dialog.close();
      dialog.showModal();
    }
  }

  disconnectedCallback() { this.gone.abort(); }

  #key(event) {
    const what = keys[event.key];
    const elsewhere = event.target.closest?.("input, textarea, select") || document.querySelector("dialog[open], details.menu[open]");
    if (!what || elsewhere || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#do(what);
  }

  #click(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = event.target.closest(".step");
    const file = event.target.closest("a[data-file]");
    const what = step?.id ?? event.target.closest("[data-do]")?.dataset.do;
    if (step || file) event.preventDefault();
    if (file) this.#order(file);
    else if (what) this.#do(what);
  }

  #do(what) {
    const acts = {
      previous: () => this.#step("previous"),
      next: () => this.#step("next"),
      back: () => this.querySelector("#back").click(),
      full: () => document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.().catch(() => {}),
      details: () => this.#toggle(),
      larger: () => this.zoom.by(1.5),
      smaller: () => this.zoom.by(1 / 1.5),
      fit: () => this.zoom.by(0),
      keys: () => this.querySelector("#keys").showModal(),
    };
    acts[what]?.();
  }

  #step(where) {
    const link = this.querySelector(`#${where}`);
    if (link) go(link.href, true);
  }

  #toggle() {
    const off = root.dataset.panel !== "off";
    if (!document.fullscreenElement) panel.set(off);
    this.#panel(off);
  }

  #panel(off) {
    root.dataset.panel = off ? "off" : "on";
    this.querySelector("[data-do=details]").setAttribute("aria-expanded", !off);
  }

  // The address of a form's answer would make another one on reload, and that of a link show it again.
  #addresses() {
    const address = new URL(location.href);
    if (!address.searchParams.has("shared")) return;
    address.searchParams.delete("shared");
    history.replaceState(null, "", address);
  }

  #placeholder() {
    const picture = this.querySelector("img[data-hash]");
    if (!picture || picture.complete) return;
    picture.style.background = `url(${paint(picture.dataset.hash)}) center / 100% 100%`;
    picture.addEventListener("load", () => picture.style.background = "none", { once: true });
  }

  async #preload() {
    await this.querySelector(".picture img")?.decode().catch(() => {});
    for (const link of this.querySelectorAll(".step")) {
      const picture = new Image();
      [picture.sizes, picture.srcset] = [link.dataset.sizes, link.dataset.set];
    }
  }

  // What is made when it is asked for is asked for until it is there, and saved then.
  async #order(link, tries = 30) {
    const note = link.parentElement.querySelector(".quiet");
    note.textContent = "being made…";
    const answer = await fetch(link.href).catch(() => null);
    if (answer?.status === 202 && tries > 1 && this.isConnected) return setTimeout(() => this.#order(link, tries - 1), 1000);
    note.textContent = answer?.status === 200 ? "ready" : "cannot be made";
    if (answer?.status !== 200) return;
    link.download = link.dataset.file;
    delete link.dataset.file;
    link.click();
  }
}
customElements.define("photo-viewer", PhotoViewer);
