// Keeps counts and rows up to date. Rows change where they stand; what is new waits on top until one asks for it.
const list = document.querySelector("[data-list]");
const bar = list?.querySelector("[data-new]");
const AFTER_MS = 1500;
const FACES_MS = 60_000;
let timer = 0;
let missed = false;

const counts = async () => {
    const answer = await fetch("/inbox/counts");
    if (!answer.ok) return;
    for (const [address, count] of Object.entries(await answer.json())) {
        const link = [...document.querySelectorAll(".rail__link")].find((one) => one.getAttribute("href") === address);
        if (!link) continue;
        const shown = link.querySelector(".count") ?? link.appendChild(Object.assign(document.createElement("span"), {className: "count"}));
        if (count) shown.textContent = count;
        else shown.remove();
    }
};

const words = (number) => {
    const form = new Intl.PluralRules(document.documentElement.lang).select(number);
    return (bar.dataset[form] ?? bar.dataset.other ?? bar.dataset.many).replace("{0}", number);
};

const rows = async () => {
    const answer = await fetch(bar.href);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    let fresh = 0;
    for (const row of page.querySelectorAll("[data-row]")) {
        const own = list.querySelector(`[data-row="${row.dataset.row}"]`);
        if (!own) fresh++;
        else if (!own.matches(":focus-within, :has(:checked)")) {
            if (own.querySelector("[aria-current=true].row__link")) row.querySelector(".row__link").setAttribute("aria-current", "true");
            own.replaceWith(document.importNode(row, true));
        }
    }
    bar.hidden = fresh === 0;
    if (fresh) bar.textContent = words(fresh);
};

const later = () => {
    clearTimeout(timer);
    if (document.hidden) {
        missed = true;
        return;
    }
    missed = false;
    timer = setTimeout(() => {
        counts().catch(() => {});
        if (bar) rows().catch(() => {});
    }, AFTER_MS + Math.random() * AFTER_MS);
};

// A browser that died said no farewell: while somebody seems to be somewhere, the rows are looked at again every now and then.
setInterval(() => { if (list?.querySelector(".face--here, .face--writing")) later(); }, FACES_MS);
document.addEventListener("heard:event", (event) => { if (event.detail.kind !== "conversation.presence") later(); });
document.addEventListener("heard:anew", later);
document.addEventListener("visibilitychange", () => { if (missed && !document.hidden) later(); });
