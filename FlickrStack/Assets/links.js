// <copy-text>: puts a button beside an address that copies it.
class CopyText extends HTMLElement {
  connectedCallback() {
    if (this.querySelector("button")) return;
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Copy" });
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", () => this.#copy(button));
    this.append(button);
  }

  async #copy(button) {
    const field = this.querySelector("input");
    field.select();
    // Browsers give pages that come without TLS no clipboard but this one.
    await (navigator.clipboard?.writeText(field.value) ?? document.execCommand("copy"));
    button.textContent = "Copied";
    setTimeout(() => button.textContent = "Copy", 2000);
  }
}
customElements.define("copy-text", CopyText);

// <link-maker>: sends the form within and shows the answer in its dialog, so that the page and its full screen stay.
class LinkMaker extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", event => {
      event.preventDefault();
      this.#make(event.target);
    });
  }

  async #make(form) {
    const [dialog, button] = [this.closest("dialog"), form.querySelector("button.primary")];
    button.disabled = true;
    const answer = await fetch(location.href, { method: "POST", body: new FormData(form), headers: { Accept: "text/html" } }).catch(() => null);
    const told = answer && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(dialog.id);
    if (!told) return form.submit();
    dialog.innerHTML = told.innerHTML;
    dialog.querySelector("input, button")?.focus();
  }
}
customElements.define("link-maker", LinkMaker);

// <shared-picture token="…">: takes the picture away when its link ends, by time or by its owner.
class SharedPicture extends HTMLElement {
  connectedCallback() {
    this.addEventListener("expired", () => this.#end());
    this.timer = setInterval(() => document.hidden || this.#ask(), 3000);
    addEventListener("visibilitychange", () => document.hidden || this.#ask());
  }

  disconnectedCallback() { clearInterval(this.timer); }

  async #ask() {
    const answer = await fetch(`api/v1/timelink/${this.getAttribute("token")}/about`, { cache: "no-store" }).catch(() => null);
    if (answer?.status === 404) this.#end();
  }

  #end() {
    clearInterval(this.timer);
    document.title = "This link has ended";
    this.replaceWith(this.querySelector("template").content);
  }
}
customElements.define("shared-picture", SharedPicture);
