// What somebody says of a promise that the coach found in their answer: that it is one, by another time, or that it is none.
const field = (box) => box.querySelector("[data-vow-at]");

export const sayOf = async (button, panel, look) => {
    const box = button.closest("[data-vow]");
    const key = box.dataset.vow;
    const at = field(box).value;
    await look(null, `${panel.dataset.coach}/promises`, {key, at, what: button.matches("[data-vow-drop]") ? "drop" : "keep"});
    panel.querySelector(`[data-vow="${key}"] summary`)?.focus();
};

// A newer review keeps what was typed and not said yet: it goes along when the answer is sent.
export const typedTimes = (panel) => new Map([...panel.querySelectorAll("[data-vow]")]
    .filter((box) => field(box).value !== field(box).defaultValue).map((box) => [box.dataset.vow, field(box).value]));

export const retype = (panel, typed) => {
    for (const [key, at] of typed) {
        const box = panel.querySelector(`[data-vow="${key}"]`);
        if (!box || field(box).defaultValue === at) continue;
        box.open = true;
        field(box).value = at;
    }
};

// Enter in the field of the time says yes; it does not send the answer's form.
document.querySelector("[data-coach]")?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || !event.target.matches("[data-vow-at]")) return;
    event.preventDefault();
    event.target.closest("[data-vow]").querySelector("[data-vow-keep]").click();
});
