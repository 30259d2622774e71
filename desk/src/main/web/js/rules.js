// Leads from what is wrong with a file of rules to its line in the text.
const text = document.querySelector("#text");

document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-to-line]");
    if (!link || !text) return;
    event.preventDefault();
    const lines = text.value.split("\n");
    const before = Number(link.dataset.toLine) - 1;
    const from = lines.slice(0, before).reduce((sum, line) => sum + line.length + 1, 0);
    text.focus();
    text.setSelectionRange(from, from + (lines[before]?.length ?? 0));
    text.scrollTop = (before - 4) * parseFloat(getComputedStyle(text).lineHeight);
});
