// Walks the list with J and K, opens with O or Enter, brings more rows, and keeps the opened row in view.
import {gap, keepPlace} from "./place.js";

const list = document.querySelector("[data-list]");
const rows = () => [...list.querySelectorAll(".row__link")];

/** The row one is at; halfway between two where the one that was there has left the list. */
const here = () => {
    const all = rows();
    const focused = all.indexOf(document.activeElement);
    if (focused >= 0) return focused;
    const opened = all.findIndex((link) => link.hasAttribute("aria-current"));
    return opened >= 0 ? opened : gap(list);
};

const walk = (step) => {
    const all = rows();
    const to = step > 0 ? Math.floor(here()) + 1 : Math.ceil(here()) - 1;
    const next = all[Math.max(0, Math.min(all.length - 1, to))];
    if (!next) return;
    if (document.querySelector("[data-conversation]") && list.offsetParent === null) return next.click();
    next.focus();
    next.scrollIntoView({block: "nearest"});
};

const writes = (target) => target.matches?.("textarea, select, input:not([type=checkbox], [type=radio])") || target.closest?.("dialog");

document.addEventListener("keydown", (event) => {
    if (writes(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.code === "KeyJ") walk(1);
    else if (event.code === "KeyK") walk(-1);
    else if (event.code === "KeyO") rows()[here()]?.click();
    else if (event.code === "KeyX" && document.activeElement.matches(".row__link")) {
        document.activeElement.closest(".row").querySelector("input").click();
        event.preventDefault();
    }
});

// Marks and faces lie over the link of their row, so that their words show under the pointer; a click on one is meant for the row.
list.addEventListener("click", (event) => {
    event.target.closest(".row__marks, .row__face, .row__when")?.closest(".row").querySelector(".row__link").click();
});

list.addEventListener("click", async (event) => {
    const more = event.target.closest("[data-more]");
    if (!more) return;
    event.preventDefault();
    more.setAttribute("aria-disabled", "true");
    const page = new DOMParser().parseFromString(await (await fetch(more.href)).text(), "text/html");
    const came = [...page.querySelectorAll("[data-row]")];
    const place = [...list.querySelectorAll("[data-row]")].at(-1).parentElement;
    place.append(...came);
    keepPlace(list);
    const next = page.querySelector("[data-more]");
    if (next) more.replaceWith(next);
    else more.parentElement.remove();
    came[0]?.querySelector(".row__link").focus({preventScroll: true});
});

const opened = rows().find((link) => link.hasAttribute("aria-current")) ?? rows()[Math.floor(gap(list))];
opened?.closest(".row").scrollIntoView({block: "center"});
keepPlace(list);
