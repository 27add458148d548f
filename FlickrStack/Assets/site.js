// What every page does: menus close when something else is clicked, or by Escape.
const open = () => document.querySelectorAll("details.menu[open]");
addEventListener("click", event => open().forEach(menu => menu.contains(event.target) || menu.removeAttribute("open")));
addEventListener("keydown", event => event.key === "Escape" && open().forEach(menu => {
  menu.removeAttribute("open");
  menu.querySelector("summary").focus();
}));
