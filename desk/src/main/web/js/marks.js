// Lines under words of the answer, and which advice is meant just now.
import {lines} from "../coach/lines.js";

const text = document.querySelector("[data-text]");
const marks = lines(text, document.querySelector("[data-mirror]"), "coach-");

const spanOf = ({dataset}) => (dataset.start === undefined ? [] : [{level: dataset.severity, start: Number(dataset.start), end: Number(dataset.end)}]);

export const {adjust, clear} = marks;

export const mark = (changes) => marks.mark(changes.flatMap(spanOf));

/** Shows which advice is meant: the one that is looked at in the list, else the one under the caret. */
export const current = (changes, chosen) => {
    const at = text.selectionStart;
    const meant = chosen ?? changes.find(({dataset}) => Number(dataset.start) <= at && at <= Number(dataset.end));
    for (const change of changes) change.removeAttribute("aria-current");
    marks.now(meant ? spanOf(meant) : []);
    if (!meant) return;
    meant.setAttribute("aria-current", "true");
    if (!chosen) meant.scrollIntoView({block: "nearest"});
};
