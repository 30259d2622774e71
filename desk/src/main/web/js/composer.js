// Keeps what is typed on the server, and in this tab until the server has it; sends with Ctrl+Enter.
import {post} from "./post.js";

const PAUSE_MS = 900;
const form = document.querySelector("[data-composer]");
const text = form?.querySelector("[data-text]");
const kept = form?.querySelector("[data-kept]");
const address = form?.dataset.composer;
let timer = 0;
let sending = false;
let last = "";

const fields = () => {
    const all = new FormData(form);
    all.delete("files");
    all.delete("act");
    return new URLSearchParams(all);
};
const state = () => { const all = fields(); all.delete("_csrf"); all.delete("key"); return all.toString(); };
const spare = {
    put: () => sessionStorage.setItem(address, JSON.stringify({text: text.value, kind: fields().get("kind")})),
    take: () => { const found = sessionStorage.getItem(address); sessionStorage.removeItem(address); return found && JSON.parse(found); },
    drop: () => sessionStorage.removeItem(address),
};

const keep = async () => {
    clearTimeout(timer);
    const now = state();
    if (sending || now === last) return;
    try {
        const answer = await post(address, fields());
        if (!answer.ok) throw new Error(String(answer.status));
        last = now;
        if (state() === now) spare.drop();
        kept.textContent = await answer.text();
        kept.classList.remove("composer__saved--failed");
    } catch {
        kept.textContent = form.dataset.keptFailed;
        kept.classList.add("composer__saved--failed");
        timer = setTimeout(keep, 5000);
    }
};

if (form) {
    const spared = spare.take();
    if (spared?.text && spared.text.length > text.value.length) {
        text.value = spared.text;
        form.querySelector(`input[name=kind][value=${spared.kind === "note" ? "note" : "reply"}]`).checked = true;
        timer = setTimeout(keep, PAUSE_MS);
    } else last = state();

    form.addEventListener("input", (event) => {
        if (event.target.type === "file") return;
        spare.put();
        clearTimeout(timer);
        timer = setTimeout(keep, PAUSE_MS);
    });
    document.addEventListener("heard:seen", () => { last = ""; if (text.value) timer = setTimeout(keep, PAUSE_MS); });

    form.addEventListener("keydown", (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key !== "Enter" || event.defaultPrevented) return;
        event.preventDefault();
        const note = fields().get("kind") === "note";
        form.querySelector(note ? "button[value=note]" : event.shiftKey ? "[data-send-solve]" : "[data-send]").click();
    });

    form.addEventListener("submit", (event) => {
        if (sending) return event.preventDefault();
        clearTimeout(timer);
        sending = !event.submitter?.hasAttribute("formaction");
        spare.drop();
    });
    addEventListener("pageshow", () => { sending = false; });
    addEventListener("pagehide", () => { if (!sending && state() !== last) post(address, fields(), {keepalive: true}).catch(() => {}); });
}
