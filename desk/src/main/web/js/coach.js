// Has the answer reviewed after each pause, puts marks under its words and what is said of them below it, and does what its
// buttons stand for in place. What it shows always belongs to the text as it stands: a newer text cancels an older question.
import {byValue, stops} from "./advice.js";
import {pace, write} from "../coach/field.js";
import {adjust, clear, current, mark} from "./marks.js";
import {post} from "./post.js";
import {retype, sayOf, typedTimes} from "./vow.js";

const form = document.querySelector("[data-composer]");
const text = form?.querySelector("[data-text]");
const panel = form?.querySelector("[data-coach]");
const next = form?.querySelector("[data-next-advice]");
let seen = false;

const answers = () => form.querySelector("input[name=kind]:checked")?.value !== "note";
const changes = () => [...panel.querySelectorAll("[data-change]")];

// Whoever walks them by keys stays where they were: on the same advice, else on the first that is left.
const goBack = (value) => {
    if (!value) return;
    (byValue(panel, value) ?? stops(panel)[0] ?? text).focus();
};
const held = () => (panel.contains(document.activeElement) && document.activeElement.matches("button") ? document.activeElement.value : null);

const show = (page, back) => {
    const folded = panel.querySelector("[data-list]:not([open])") !== null;
    const why = panel.querySelector("[data-why-score]");
    const open = why?.open;
    const onWhy = why?.contains(document.activeElement);
    const typed = typedTimes(panel);
    panel.innerHTML = page;
    retype(panel, typed);
    if (open) panel.querySelector("[data-why-score]")?.setAttribute("open", "");
    if (onWhy) panel.querySelector("[data-why-score] > summary")?.focus();
    if (folded) panel.querySelector("[data-list]")?.removeAttribute("open");
    seen = true;
    next.hidden = stops(panel).length === 0;
    mark(changes());
    goBack(back);
    panel.dataset.state = "fresh";
};

const forget = () => {
    panel.replaceChildren();
    clear();
    seen = false;
    next.hidden = true;
};

const asked = pace({
    text,
    async ask(words, signal, back, address = panel.dataset.coach, more = {}) {
        panel.dataset.state = "asking";
        performance.mark("coach-asked");
        const answer = await post(address, new URLSearchParams({text: words, ...more}), {signal});
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.text();
    },
    show(page, words, back) {
        show(page, back ?? held());
        performance.measure("coach", "coach-asked");
    },
    fail: forget,
});
const look = (back = held(), ...more) => (answers() ? asked.now(back, ...more) : asked.stop());

const later = () => {
    panel.dataset.state = "stale";
    adjust();
    asked.later();
};

// A button that was made for an older text is looked for again in the newer one. Where "…" is to be filled in, the text goes on there.
const take = async (button, byKey) => {
    if (panel.dataset.state !== "fresh") {
        await look(button.value);
        const same = byValue(panel, button.value);
        if (same && panel.dataset.state === "fresh") take(same, byKey);
        return;
    }
    const {from, to, put} = button.dataset;
    const gap = write(text, {from: Number(from), to: Number(to), put});
    look(byKey && !gap ? button.value : null);
};

const dismiss = (change, button) => look(button.value, `${panel.dataset.coach}/dismissals`, {rule: change.dataset.change, reason: button.dataset.dismiss ?? ""});

if (panel && text) {
    text.addEventListener("input", later);
    form.addEventListener("change", (event) => { if (event.target.name === "kind") answers() ? look() : forget(); });
    text.addEventListener("focus", () => { if (!seen) look(); });
    if (text.value.trim()) look();

    panel.addEventListener("click", (event) => {
        const offer = event.target.closest("[data-offer]");
        const away = event.target.closest("[data-dismiss]");
        const said = event.target.closest("[data-vow-keep], [data-vow-drop]");
        if (!offer && !away && !said) return;
        event.preventDefault();
        if (said) sayOf(said, panel, look);
        else if (offer) take(offer, event.detail === 0);
        else dismiss(away.closest("[data-change]"), away);
    });
    panel.addEventListener("keydown", (event) => {
        const change = event.target.closest("[data-change]");
        if (event.key === "Escape") text.focus();
        else if (event.key === "Delete" && change) dismiss(change, event.target);
        else return;
        event.preventDefault();
    });
    panel.addEventListener("focusin", (event) => current(changes(), event.target.closest("[data-change]")));
    text.addEventListener("click", () => current(changes(), null));
    text.addEventListener("keyup", (event) => { if (event.key.startsWith("Arrow")) current(changes(), null); });
    next.addEventListener("click", () => {
        const all = stops(panel);
        all[(all.indexOf(document.activeElement) + 1) % all.length]?.focus();
    });
}
