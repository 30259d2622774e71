// Keeps the board of promises as it is: after an event it is read anew, except while somebody works in it. J and K walk its rows.
const board = document.querySelector("[data-promises]");
const AFTER_MS = 400;
let timer = 0;

const links = () => [...board.querySelectorAll("tbody th a")];

const refresh = async () => {
    const answer = await fetch(location.href);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const held = document.activeElement?.closest?.("[data-promise]")?.dataset.promise;
    const at = document.activeElement?.value ?? null;
    board.replaceChildren(...page.querySelector("[data-promises]").childNodes);
    const row = held && board.querySelector(`[data-promise="${held}"]`);
    if (row) ([...row.querySelectorAll("button")].find((one) => one.value === at) ?? row.querySelector("a")).focus();
};

const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => { if (!document.hidden) refresh().catch(() => {}); }, AFTER_MS);
};

const walk = (step) => {
    const all = links();
    const here = all.indexOf(document.activeElement?.closest?.("tr")?.querySelector("th a"));
    all[Math.max(0, Math.min(all.length - 1, here < 0 ? 0 : here + step))]?.focus();
};

document.addEventListener("heard:event", (event) => { if (/promise|joined|split|team-changed/.test(event.detail.kind)) later(); });
document.addEventListener("heard:anew", later);
document.addEventListener("visibilitychange", later);
document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.target.matches("input, select, textarea")) return;
    if (event.code === "KeyJ") walk(1);
    else if (event.code === "KeyK") walk(-1);
});
