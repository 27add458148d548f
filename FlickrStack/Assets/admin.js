// <height-chips>: the heights of a plan, which are a list with commas to who has no scripts, as chips.
class HeightChips extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector("input");
    this.heights = new Set(this.list.value.split(/[,;\s]+/).filter(Boolean));
    this.chips = Object.assign(document.createElement("ul"), { ariaLive: "polite" });
    this.number = Object.assign(document.createElement("input"), { type: "number", min: 16, max: 4096, id: this.list.id });
    const add = Object.assign(document.createElement("button"), { type: "button", textContent: "Add" });
    const adding = Object.assign(document.createElement("div"), { className: "adding" });
    const told = this.list.getAttribute("aria-describedby");
    if (told) this.number.setAttribute("aria-describedby", told);
    adding.append(this.number, add);
    const hint = this.querySelector("small");
    if (hint) hint.textContent = "16 to 4096 pixels each";
    this.list.removeAttribute("id");
    this.list.type = "hidden";
    this.list.before(this.chips, adding);
    add.addEventListener("click", () => this.#add());
    this.number.addEventListener("keydown", event => event.key === "Enter" && (event.preventDefault(), this.#add()));
    this.closest("form")?.addEventListener("submit", () => this.number.value && this.#add());
    this.#show();
  }

  #add() {
    if (!this.number.reportValidity() || !this.number.value) return this.number.focus();
    this.heights.add(String(Number(this.number.value)));
    this.number.value = "";
    this.#changed();
  }

  #changed() {
    this.#show();
    this.list.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #show() {
    const sorted = [...this.heights].sort((a, b) => a - b);
    this.list.value = sorted.join(", ");
    this.chips.replaceChildren(...sorted.map(height => this.#chip(height)));
  }

  #chip(height) {
    const remove = Object.assign(document.createElement("button"), { type: "button", textContent: "×", ariaLabel: `Remove ${height} px` });
    remove.addEventListener("click", () => {
      this.heights.delete(height);
      this.#changed();
      this.number.focus();
    });
    const chip = Object.assign(document.createElement("li"), { className: "chip", textContent: `${height} px` });
    chip.append(remove);
    return chip;
  }
}
customElements.define("height-chips", HeightChips);

// <plan-preview id="…">: what the plan in the form around it would grant, as the form stands.
class PlanPreview extends HTMLElement {
  connectedCallback() {
    this.form = this.closest("form");
    this.form.addEventListener("change", event => event.target.name && this.#look());
  }

  async #look() {
    const asked = this.asked = new FormData(this.form);
    asked.set("Form.Look", "true");
    const answer = await fetch(location.href, { method: "POST", body: new URLSearchParams(asked), headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer?.ok || asked !== this.asked) return;
    const now = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(this.id);
    if (now) this.innerHTML = now.innerHTML;
  }
}
customElements.define("plan-preview", PlanPreview);
