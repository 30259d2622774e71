// The command bar: everything that the page can do or lead to, found by its name; the desk's own buttons do the work.
import {act, label} from "./keys.js";

const dialog = document.querySelector("[data-command]");
const input = dialog.querySelector("input");
const list = dialog.querySelector("[role=listbox]");
let found = [];
let chosen = 0;

const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

const ways = () => {
    const seen = new Set();
    return [...document.querySelectorAll("[data-key], .rail__link, .menu__item, .row__link")].filter((one) => !one.closest("dialog, [hidden]"))
        .map((element) => ({element, name: label(element), key: element.dataset.key, icon: element.querySelector("use")?.getAttribute("href")}))
        .filter((way) => way.name && !seen.has(way.name) && seen.add(way.name));
};

const extra = (words) => {
    const go = (address) => ({element: {matches: () => false, click: () => location.assign(address)}});
    const number = /^#?(\d{1,18})$/.exec(words)?.[1];
    const more = number ? [{...go(`/conversations/${number}`), name: dialog.dataset.number.replace("{0}", number)}] : [];
    const searches = document.querySelector('[data-key="/"]');
    return words && searches ? [...more, {...go(`/search?q=${encodeURIComponent(words)}`), name: dialog.dataset.search.replace("{0}", words)}] : more;
};

const option = (way, index) => {
    const item = document.createElement("li");
    item.className = "menu__item";
    item.id = `command-${index}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", index === chosen);
    const name = document.createElement("span");
    name.textContent = way.name;
    item.append(name);
    if (way.key) {
        const key = document.createElement("kbd");
        key.textContent = way.key.toUpperCase();
        item.append(key);
    }
    item.addEventListener("click", () => run(way));
    return item;
};

const show = () => {
    const words = input.value.trim();
    const parts = plain(words).split(/\s+/);
    found = [...ways().filter((way) => parts.every((part) => plain(way.name).includes(part))).slice(0, 12), ...extra(words)];
    chosen = Math.min(chosen, Math.max(0, found.length - 1));
    list.replaceChildren(...found.map(option));
    input.setAttribute("aria-activedescendant", found.length ? `command-${chosen}` : "");
};

const run = (way) => {
    dialog.close();
    act(way.element);
};

input.addEventListener("input", () => { chosen = 0; show(); });

dialog.addEventListener("keydown", (event) => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step && found.length) {
        chosen = (chosen + step + found.length) % found.length;
        show();
        list.children[chosen]?.scrollIntoView({block: "nearest"});
    } else if (event.key === "Enter" && found[chosen]) run(found[chosen]);
    else return;
    event.preventDefault();
});

document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.code !== "KeyK") return;
    event.preventDefault();
    if (dialog.open) return dialog.close();
    input.value = "";
    chosen = 0;
    show();
    dialog.showModal();
});

dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
