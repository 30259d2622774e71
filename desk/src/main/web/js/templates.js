// The palette of templates over the composer: typing filters, arrows choose, Enter puts the text where the cursor stood.
import {post} from "./post.js";
import {toSlot} from "./slots.js";

const form = document.querySelector("[data-composer]");
const text = form?.querySelector("[data-text]");
const open = form?.querySelector("[data-templates]");
const box = document.querySelector("[data-palette-box]");
const kept = form?.querySelector("[data-kept]");
let chosen = null;

const plain = (words) => words.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
const all = () => [...box.querySelectorAll("[role=option]")];
const shown = () => all().filter((one) => !one.hidden);

const choose = (option) => {
    chosen = option ?? null;
    for (const one of all()) one.setAttribute("aria-selected", one === chosen);
    for (const one of box.querySelectorAll("[data-show]")) one.hidden = one.dataset.show !== chosen?.id;
    box.querySelector("[data-palette-find]").setAttribute("aria-activedescendant", chosen?.id ?? "");
    box.querySelector("[data-palette-none]").hidden = Boolean(chosen);
    chosen?.scrollIntoView({block: "nearest"});
};

const filter = (words) => {
    const parts = plain(words).split(/\s+/).filter(Boolean);
    for (const one of all()) {
        const said = `${one.dataset.name} ${one.dataset.language} ${box.querySelector(`[data-show="${CSS.escape(one.id)}"]`).textContent}`;
        one.hidden = !parts.every((part) => plain(said).includes(part));
    }
    const name = (one) => (parts.every((part) => plain(one.dataset.name).includes(part)) ? 0 : 1);
    choose(shown().sort((one, other) => name(one) - name(other))[0]);
};

const move = (step) => {
    const rows = shown();
    if (rows.length) choose(rows[(rows.indexOf(chosen) + step + rows.length) % rows.length]);
};

const failed = () => {
    kept.textContent = open.dataset.failed;
    kept.classList.add("composer__saved--failed");
};

// Kept although it is old: it is the only way that Ctrl+Z takes back.
const write = (words) => {
    text.focus();
    const from = text.selectionStart;
    if (!document.execCommand("insertText", false, words)) text.setRangeText(words, from, text.selectionEnd, "end");
    text.dispatchEvent(new Event("input", {bubbles: true}));
    if (!toSlot(text, from, from + words.length)) text.setSelectionRange(from + words.length, from + words.length);
};

const take = async (option) => {
    const {id, language} = option.dataset;
    const address = box.querySelector("[data-palette]").dataset.palette;
    box.close();
    text.focus();
    const answer = await post(`${address}/${id}`, new URLSearchParams({language, hand: "browser"}));
    if (!answer.ok) return failed();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of ["composer-files", "plan"]) document.getElementById(part).replaceWith(document.importNode(page.getElementById(part), true));
    const words = page.querySelector("[data-taken]").value;
    if (words) write(words);
};

const show = async () => {
    const answer = await fetch(open.dataset.templates);
    if (!answer.ok) return failed();
    box.innerHTML = await answer.text();
    const find = box.querySelector("[data-palette-find]");
    find.addEventListener("input", () => filter(find.value));
    choose(shown()[0]);
    box.showModal();
    find.focus();
};

if (open && box && text) {
    open.addEventListener("click", (event) => {
        event.preventDefault();
        if (form.querySelector("input[name=kind]:checked")?.value !== "note") show().catch(failed);
    });
    box.addEventListener("keydown", (event) => {
        const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
        if (step) move(step);
        else if (event.key === "Enter" && chosen) take(chosen).catch(failed);
        else return;
        event.preventDefault();
    });
    box.addEventListener("click", (event) => {
        if (event.target === box) return box.close();
        const option = event.target.closest("[role=option]");
        if (option && option === chosen) take(option).catch(failed);
        else if (option) choose(option);
    });
    box.addEventListener("close", () => { if (document.activeElement === document.body) text.focus(); });
}
