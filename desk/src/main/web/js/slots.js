// What a template left to be filled in: Tab leads from one slot to the next and out of the text behind the last one, and an answer
// with a slot in it stays here, as the desk would refuse it.
const SLOT = /\{\{[^{}\n]*\}\}/gu;
const form = document.querySelector("[data-composer]");
const text = form?.querySelector("[data-text]");
const said = form?.querySelector("[data-unfilled]");

/** Selects the first slot from a place on, before an end; false where there is none. */
export const toSlot = (field, from = field.selectionEnd, before = field.value.length) => {
    SLOT.lastIndex = from;
    const slot = SLOT.exec(field.value);
    if (!slot || slot.index >= before) return false;
    field.setSelectionRange(slot.index, slot.index + slot[0].length);
    return true;
};

const sends = (button) => button?.name === "act" && /^(send|solve|stay|later)/.test(button.value);

if (text && said) {
    text.addEventListener("keydown", (event) => {
        if (event.key !== "Tab" || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
        if (toSlot(text)) event.preventDefault();
    });
    form.addEventListener("submit", (event) => {
        const note = form.querySelector("input[name=kind]:checked")?.value === "note";
        if (note || !sends(event.submitter) || !text.value.includes("{{")) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        said.hidden = false;
        text.focus();
        toSlot(text, 0);
    }, {capture: true});
    text.addEventListener("input", () => { said.hidden = true; });
}
