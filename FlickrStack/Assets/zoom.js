// Enlarges and moves the picture within its view: by wheel, two fingers, double click, drag, or when told to.
const most = 8;

export class Zoom {
  #fingers = new Map();

  constructor(view, signal, { changed, swiped }) {
    Object.assign(this, { view, changed, swiped, scale: 1, x: 0, y: 0 });
    const on = (name, act) => view.addEventListener(name, event => event.target.closest(".picture") && act(event), { signal, passive: false });
    on("wheel", event => {
      event.preventDefault();
      this.by(Math.exp(-event.deltaY * (event.ctrlKey ? .01 : .002)), event);
    });
    on("dblclick", event => this.by(this.scale > 1 ? 0 : 2.5, event));
    on("pointerdown", event => this.#down(event));
    on("pointermove", event => this.#move(event));
    on("pointerup", event => this.#up(event));
    on("pointercancel", event => this.#fingers.delete(event.pointerId));
  }

  /** Makes the picture so many times as large, about a place that stays where it is; 0 makes it fit. */
  by(factor, at) {
    const box = this.view.getBoundingClientRect();
    const [px, py] = at ? [at.clientX - box.x - box.width / 2, at.clientY - box.y - box.height / 2] : [0, 0];
    const scale = Math.min(most, Math.max(1, this.scale * factor));
    const grown = scale / this.scale;
    [this.x, this.y, this.scale] = [px - (px - this.x) * grown, py - (py - this.y) * grown, scale];
    this.#show();
  }

  #down(event) {
    if (event.button) return;
    event.target.closest(".picture").setPointerCapture(event.pointerId);
    this.#fingers.set(event.pointerId, event);
    this.start = this.#fingers.size === 1 ? event : null;
  }

  #move(event) {
    const before = this.#fingers.get(event.pointerId);
    if (!before) return;
    const other = [...this.#fingers.values()].find(finger => finger.pointerId !== event.pointerId);
    this.#fingers.set(event.pointerId, event);
    if (other) {
      const apart = finger => Math.hypot(finger.clientX - other.clientX, finger.clientY - other.clientY);
      const middle = { clientX: (event.clientX + other.clientX) / 2, clientY: (event.clientY + other.clientY) / 2 };
      this.by(apart(event) / Math.max(1, apart(before)), middle);
    } else if (this.scale > 1) {
      [this.x, this.y] = [this.x + event.clientX - before.clientX, this.y + event.clientY - before.clientY];
      this.#show();
    }
  }

  #up(event) {
    this.#fingers.delete(event.pointerId);
    const from = this.start;
    if (event.pointerType === "mouse" || this.scale > 1 || !from || this.#fingers.size) return;
    const [across, down] = [event.clientX - from.clientX, event.clientY - from.clientY];
    if (Math.abs(across) > 50 && Math.abs(across) > 2 * Math.abs(down)) this.swiped(across < 0 ? "next" : "previous");
  }

  #show() {
    const picture = this.view.querySelector(".picture img");
    if (!picture) return;
    const [roomX, roomY] = [picture.offsetWidth * this.scale - this.view.clientWidth, picture.offsetHeight * this.scale - this.view.clientHeight]
      .map(room => Math.max(0, room / 2));
    [this.x, this.y] = [Math.min(roomX, Math.max(-roomX, this.x)), Math.min(roomY, Math.max(-roomY, this.y))];
    picture.style.transform = this.scale === 1 ? "" : `translate(${this.x}px, ${this.y}px) scale(${this.scale})`;
    // A picture that is larger now may need a larger file.
    picture.sizes = `${Math.ceil(picture.offsetWidth * this.scale)}px`;
    this.view.classList.toggle("moved", this.scale > 1);
    this.changed(this.scale);
  }
}
