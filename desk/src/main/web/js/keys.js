// The keys of a page stand in its markup: data-key="e" on the very button or link. Letters go by their place on the keyboard,
// so that they work while one writes Russian; "g i" is one key after another.
const PAUSE_MS = 1200;
let begun = "";
let timer = 0;

const BY_PLACE = {Slash: "/", Period: ".", Digit1: "1"};
const SHIFTED = {"/": "?", 1: "!"};

const plain = (event) => {
    if (event.code.startsWith("Key")) return event.code.slice(3).toLowerCase();
    if (["?", "/", "!", "."].includes(event.key)) return event.key;
    const place = BY_PLACE[event.code];
    if (place) return event.shiftKey ? SHIFTED[place] ?? place : place;
    return event.key.toLowerCase();
};

const nameOf = (event) => {
    const key = plain(event);
    const shift = event.shiftKey && !["?", "!"].includes(key) ? "shift+" : "";
    return (event.ctrlKey || event.metaKey ? "ctrl+" : "") + shift + key;
};

const writes = (target) => target.isContentEditable || target.matches?.("textarea, select, input:not([type=radio], [type=checkbox], [type=button])");

const find = (name) => [...document.querySelectorAll(`[data-key="${CSS.escape(name)}"]`)].find((one) => !one.disabled && !one.closest("[hidden]"));

export const act = (element) => {
    if (element.matches("summary")) {
        element.focus();
        element.parentElement.open = !element.parentElement.open;
    } else if (element.matches("input[type=radio]")) {
        element.click();
        const text = element.form?.querySelector("[data-text]");
        text?.focus();
        // whoever takes up a draft goes on at its end, unless they have been somewhere in it
        if (text && !text.selectionEnd) text.setSelectionRange(text.value.length, text.value.length);
    } else if (element.matches("input:not([type=checkbox]), textarea")) {
        element.focus();
        element.select();
    } else element.click();
};

const press = (name, event) => {
    const whole = begun ? `${begun} ${name}` : name;
    clearTimeout(timer);
    begun = "";
    const element = find(whole);
    if (element) {
        event.preventDefault();
        act(element);
    } else if (document.querySelector(`[data-key^="${CSS.escape(whole)} "]`)) {
        begun = whole;
        timer = setTimeout(() => { begun = ""; }, PAUSE_MS);
    }
};

document.addEventListener("keydown", (event) => {
    if (event.altKey || event.isComposing || event.defaultPrevented || ["Shift", "Control", "Meta"].includes(event.key)) return;
    const name = nameOf(event);
    if (event.key === "Escape" && writes(event.target) && !event.target.closest("dialog")) event.target.blur();
    if (writes(event.target) && !(name.startsWith("ctrl+") && name !== "ctrl+z")) return;
    if (event.target.closest("dialog[open]") && name !== "ctrl+k") return;
    if (name === "?") overview();
    else press(name, event);
});

export const label = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll("kbd, .count, .avatar, .sr, svg").forEach((part) => part.remove());
    const title = element.title.replace(/ \([^)]*\)$/, "");
    const own = element.getAttribute("aria-label") || title || copy.textContent.trim() || element.closest("label")?.textContent;
    return (own ?? "").trim().replace(/\s+/g, " ");
};

const caps = (name) => name.split(" ").map((step) => step.split("+").map((key) => {
    const cap = document.createElement("kbd");
    cap.textContent = key.charAt(0).toUpperCase() + key.slice(1);
    return cap;
})).flat();

const overview = () => {
    const dialog = document.querySelector("[data-keys]");
    const list = dialog.querySelector("[data-keys-here]");
    list.replaceChildren(...[...document.querySelectorAll("[data-key]")].filter((one) => !one.closest("dialog, [hidden]")).map((one) => {
        const row = document.createElement("div");
        row.className = "keys__row";
        const what = document.createElement("dt");
        what.textContent = label(one);
        const key = document.createElement("dd");
        key.append(...caps(one.dataset.key));
        row.append(what, key);
        return row;
    }));
    dialog.showModal();
};

document.querySelectorAll("[data-keys-open]").forEach((button) => button.addEventListener("click", overview));
