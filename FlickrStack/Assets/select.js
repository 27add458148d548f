// Choosing photos: by click, with shift from one to another, by keyboard. What is chosen stays so when it is out of sight.
const grid = document.querySelector("photo-grid");
const bar = document.getElementById("selection");
const button = document.getElementById("select");
const chosen = new Set();
let last = null, isRange = false;

if (grid && bar && button) start();

function start() {
  button.addEventListener("click", event => {
    event.preventDefault();
    open(bar.hidden);
  });
  bar.querySelector("[data-done]").addEventListener("click", event => {
    event.preventDefault();
    open(false);
  });
  bar.querySelector("[data-all]").addEventListener("click", () => choose(grid.ids, true));
  bar.querySelector("[data-none]").addEventListener("click", () => choose([...chosen], false));
  // The click that a label passes on to its box has lost the key.
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, event => isRange = event.shiftKey, true);
  addEventListener("keydown", event => event.key === "Escape" && !bar.hidden && !bar.querySelector("dialog[open]") && open(false));
  grid.addEventListener("change", ({ target }) => pick(Number(target.value), target.checked));
  grid.addEventListener("filled", show);
  bar.addEventListener("formdata", ({ formData }) => formData.set("ids", [...chosen].join(",")));
  for (const dialog of bar.querySelectorAll("dialog")) dialog.addEventListener("close", () => dialog.querySelectorAll("input, select").forEach(field => field.value = ""));
  open(!bar.hidden);
}

function open(isOpen) {
  bar.hidden = !isOpen;
  grid.classList.toggle("selecting", isOpen);
  if (!isOpen) choose([...chosen], false);
  else show();
}

function pick(id, isChosen) {
  const ids = isRange && last !== null ? grid.ids : [];
  const [from, to] = [ids.indexOf(last), ids.indexOf(id)].sort((a, b) => a - b);
  last = id;
  choose(from >= 0 ? ids.slice(from, to + 1) : [id], isChosen);
}

function choose(ids, isChosen) {
  for (const id of ids) isChosen ? chosen.add(id) : chosen.delete(id);
  show();
}

function show() {
  for (const box of grid.querySelectorAll(".pick input")) {
    box.checked = chosen.has(Number(box.value));
    box.closest("li").querySelector("a").tabIndex = bar.hidden ? 0 : -1;
  }
  const count = `${chosen.size.toLocaleString("en")} chosen.`;
  for (const told of bar.querySelectorAll(".count")) told.textContent = count;
  for (const act of bar.querySelectorAll(".acts > button")) act.disabled = !chosen.size;
}
