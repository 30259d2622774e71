// Keeps those parts of the card folded that somebody has folded, in this browser, also when the card is made anew.
const KEY = "heard:folded";
const card = document.getElementById("card");
const folded = () => new Set((localStorage.getItem(KEY) ?? "").split(" ").filter(Boolean));

const apply = () => {
    const names = folded();
    for (const part of card.querySelectorAll("[data-part]")) part.open = !names.has(part.dataset.part);
};

if (card) {
    apply();
    new MutationObserver(apply).observe(card, {childList: true});
    // A toggle tells too when the page itself folds; only what differs is kept.
    card.addEventListener("toggle", (event) => {
        const name = event.target.dataset?.part;
        if (!name) return;
        const names = folded();
        if (event.target.open) names.delete(name);
        else names.add(name);
        localStorage.setItem(KEY, [...names].join(" "));
    }, {capture: true});
}
