// What a template left to be filled in: Tab leads from one slot to the next, and out of the text behind the last one.
const SLOT = /\{\{[^{}\n]*\}\}/gu;
const text = document.querySelector("[data-composer] [data-text]");

/** Selects the first slot from the cursor on, before an end; false where there is none. */
export const toSlot = (field, before = field.value.length) => {
    SLOT.lastIndex = field.selectionEnd;
    const slot = SLOT.exec(field.value);
    if (!slot || slot.index >= before) return false;
    field.setSelectionRange(slot.index, slot.index + slot[0].length);
    return true;
};

text?.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (toSlot(text)) event.preventDefault();
});
