// Keeps those parts of the card folded that somebody has folded, in this browser, also when the card is made anew.
const KEY = "heard:folded";
const card = document.getElementById("card");
const folded = () => new Set((localStorage.getItem(KEY) ?? "").split(" ").filter(Boolean));

const apply = () => {
    const names = folded();
    for (const part of card.querySelectorAll("[data-part]")) part.open = !names.has(part.dataset.part);
};

const keep = (part, open) => {
    const name = part?.dataset?.part;
    if (!name) return;
    const names = folded();
    if (names.has(name) === !open) return;
    if (open) names.delete(name);
    else names.add(name);
    localStorage.setItem(KEY, [...names].join(" "));
};

if (card) {
    apply();
    new MutationObserver(apply).observe(card, {childList: true});
    // A toggle is told later than it happens, and never to somebody who goes on at once; a click is told before it folds.
    card.addEventListener("click", (event) => {
        const part = event.target.closest("summary")?.parentElement;
        if (part && !event.defaultPrevented) keep(part, !part.open);
    });
    // A toggle tells too when the page itself folds; only what differs is kept.
    card.addEventListener("toggle", (event) => keep(event.target, event.target.open), {capture: true});
}
