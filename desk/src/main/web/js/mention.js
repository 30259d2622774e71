// In a note, @ and some letters offer the colleagues who can be called.
const form = document.querySelector("[data-composer]");
const text = form?.querySelector("[data-text]");
const list = form?.querySelector("[data-mentions]");
const MOST = 6;
let chosen = 0;

const begun = () => /(?:^|[\s(])@([\p{L}\p{N}._-]*)$/u.exec(text.value.slice(0, text.selectionStart));
const note = () => form.querySelector("input[name=kind]:checked")?.value === "note";
const plain = (words) => words.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
const shown = () => [...list.children].filter((item) => !item.hidden);

const show = () => {
    const start = note() && begun();
    const letters = start ? plain(start[1]) : "";
    let left = MOST;
    for (const item of list.children) {
        const fits = start && left > 0 && plain(`${item.dataset.handle} ${item.textContent}`).includes(letters);
        item.hidden = !fits;
        if (fits) left--;
    }
    const all = shown();
    list.hidden = all.length === 0;
    chosen = Math.min(chosen, Math.max(0, all.length - 1));
    [...list.children].forEach((item) => item.setAttribute("aria-selected", item === all[chosen]));
};

const take = (item) => {
    const start = begun();
    if (!start) return;
    text.setRangeText(`@${item.dataset.handle} `, text.selectionStart - start[1].length - 1, text.selectionStart, "end");
    text.dispatchEvent(new Event("input", {bubbles: true}));
    list.hidden = true;
    text.focus();
};

text?.addEventListener("input", () => { chosen = 0; show(); });
text?.addEventListener("blur", () => setTimeout(() => { list.hidden = true; }, 150));
text?.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const all = shown();
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step) chosen = (chosen + step + all.length) % all.length;
    else if (event.key === "Escape") list.hidden = true;
    else if ((event.key === "Enter" && !event.ctrlKey) || event.key === "Tab") take(all[chosen]);
    else return;
    event.preventDefault();
    event.stopPropagation();
    if (step) show();
});
list?.addEventListener("mousedown", (event) => {
    const item = event.target.closest("[data-handle]");
    if (item) { event.preventDefault(); take(item); }
});
