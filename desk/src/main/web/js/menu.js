// Menus are plain <details data-menu>: this closes them when one looks elsewhere, and lets arrows walk through them.
const open = () => document.querySelectorAll("details[data-menu][open]");
const items = (menu) => [...menu.querySelectorAll(".menu__item, .menu__form .input, .menu__form .button")].filter((item) => item.offsetParent);

const close = (menu, back) => {
    menu.open = false;
    if (back) menu.querySelector("summary").focus();
};

document.addEventListener("click", (event) => {
    for (const menu of open()) if (!menu.contains(event.target)) close(menu, false);
});

document.addEventListener("keydown", (event) => {
    const menu = event.target.closest?.("details[data-menu][open]");
    if (event.key === "Escape") for (const one of open()) close(one, one === menu);
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (!menu || !step) return;
    const all = items(menu);
    const at = all.indexOf(document.activeElement);
    all[(at + step + all.length) % all.length]?.focus();
    event.preventDefault();
});

document.addEventListener("toggle", (event) => {
    if (event.target.matches?.("details[data-menu]") && event.target.open && event.target.matches(":focus-within")) items(event.target)[0]?.focus();
}, true);
