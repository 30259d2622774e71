// The buttons of the coach, as keys walk them.
const urgency = (one) => (one.matches(".change--must") ? 0 : one.matches(".want--must") ? 1 : one.matches(".change") ? 2 : 3);

/** Where the key leads, one after another: what should not go as it is first, of each its first button. */
export const stops = (panel) => [...panel.querySelectorAll(".change, .want--gap")]
    .sort((one, other) => urgency(one) - urgency(other)).map((one) => (one.matches("button") ? one : one.querySelector("button")));

export const byValue = (panel, value) => [...panel.querySelectorAll("button")].find((one) => one.value === value);
