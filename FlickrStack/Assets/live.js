// <live-part id="…" every="2000">: shows what the server says of this part of the page now, until the server no longer
// says `every`. Nobody sees it while the page is hidden, and what has the focus or is open is left alone.
class LivePart extends HTMLElement {
  connectedCallback() { this.#wait(); }

  disconnectedCallback() { clearTimeout(this.timer); }

  #wait() {
    const every = Number(this.getAttribute("every"));
    if (every) this.timer = setTimeout(() => this.#look(), every);
  }

  async #look() {
    try {
      if (!document.hidden && !this.contains(document.activeElement) && !this.querySelector("dialog[open], details[open]")) await this.#show();
    } finally {
      if (this.isConnected) this.#wait();
    }
  }

  async #show() {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (answer?.redirected) return location.reload();
    if (!answer?.ok) return;
    const now = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(this.id);
    if (!now) return this.removeAttribute("every");
    const shown = now.innerHTML.replace(/(RequestVerificationToken" value=")[^"]*/g, "$1");
    if (shown !== this.shown) [this.shown, this.innerHTML] = [shown, now.innerHTML];
    if (!now.hasAttribute("every")) this.removeAttribute("every");
  }
}
customElements.define("live-part", LivePart);

// A visitor's clock may be wrong: the page tells what the server's says.
const behind = Date.parse(document.querySelector("meta[name=now]")?.content) - Date.now() || 0;

// <count-down until="2026-11-21T12:00:00Z">: the time left, by the second.
class CountDown extends HTMLElement {
  connectedCallback() {
    this.timer = setInterval(() => this.#tell(), 1000);
    this.#tell();
  }

  disconnectedCallback() { clearInterval(this.timer); }

  #tell() {
    const left = Math.max(0, Math.ceil((Date.parse(this.getAttribute("until")) - Date.now() - behind) / 1000));
    const [hours, minutes, seconds] = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60].map(part => String(part).padStart(2, "0"));
    this.textContent = left ? `${hours}:${minutes}:${seconds}` : "Expired";
    if (!left) {
      clearInterval(this.timer);
      this.dispatchEvent(new CustomEvent("expired", { bubbles: true }));
    }
  }
}
customElements.define("count-down", CountDown);
