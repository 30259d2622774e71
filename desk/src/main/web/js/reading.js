// Marks the words of a message that speak for what was read in it, while the fact is pointed at, focused or open; copies numbers.
const EVIDENCE = "evidence";
const marks = globalThis.Highlight && CSS.highlights ? new Highlight() : null;
if (marks) CSS.highlights.set(EVIDENCE, marks);

// Spaces and ends of lines may stand differently on the page than in the letter.
const squeeze = (words) => words.replace(/\s+/gu, " ").trim();

const letters = (body) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const places = [];
    let text = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < node.data.length; at++) {
            const sign = /\s/u.test(node.data[at]) ? " " : node.data[at];
            if (sign === " " && text.endsWith(" ")) continue;
            text += sign;
            places.push([node, at]);
        }
        if (!text.endsWith(" ")) {
            text += " ";
            places.push([node, node.data.length]);
        }
    }
    return {text, places};
};

const show = (fact) => {
    const body = fact.closest("[data-message]")?.querySelector(".message__body");
    if (!marks || !body) return;
    marks.clear();
    const {text, places} = letters(body);
    for (const quote of fact.querySelectorAll("[data-quote]")) {
        const words = squeeze(quote.textContent);
        for (let at = text.indexOf(words); words && at >= 0; at = text.indexOf(words, at + words.length)) {
            const range = new Range();
            range.setStart(...places[at]);
            const [node, last] = places[at + words.length - 1];
            range.setEnd(node, Math.min(node.data.length, last + 1));
            marks.add(range);
        }
    }
};

const rest = (fact) => {
    marks?.clear();
    const open = fact.closest("[data-reading]").querySelector("[data-evidence][open]");
    if (open) show(open);
};

const factOf = (event) => event.target.closest?.("[data-evidence]");
document.addEventListener("pointerover", (event) => { const fact = factOf(event); if (fact) show(fact); });
document.addEventListener("pointerout", (event) => { const fact = factOf(event); if (fact && !fact.contains(event.relatedTarget)) rest(fact); });
document.addEventListener("focusin", (event) => { const fact = factOf(event); if (fact) show(fact); });
document.addEventListener("focusout", (event) => { const fact = factOf(event); if (fact) rest(fact); });

document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-copy]");
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy);
    button.setAttribute("aria-label", button.dataset.copied);
    button.title = button.dataset.copied;
});
