// Lines under words of the text field: a copy of the text lies behind it, letter on letter, and carries them.
const LEVELS = ["could", "should", "must", "now"];
const mirror = document.querySelector("[data-mirror]");
const able = Boolean(mirror && globalThis.Highlight && CSS.highlights);
const highlights = new Map(able ? LEVELS.map((level) => [level, new Highlight()]) : []);
for (const [level, highlight] of highlights) CSS.highlights.set(`coach-${level}`, highlight);
let shown = [];
let copied = "";

const rangeOf = (node, {start, end}) => {
    const words = new Range();
    words.setStart(node, Math.min(start, node.length));
    words.setEnd(node, Math.min(end, node.length));
    return words;
};

const paint = (text) => {
    for (const highlight of highlights.values()) highlight.clear();
    copied = text.value;
    const node = document.createTextNode(`${copied}\n`);
    mirror.replaceChildren(node);
    for (const words of shown) highlights.get(words.level).add(rangeOf(node, words));
    mirror.scrollTop = text.scrollTop;
};

export const clear = () => {
    shown = [];
    for (const highlight of highlights.values()) highlight.clear();
    mirror?.replaceChildren();
};

const spanOf = ({dataset}, level = dataset.severity) =>
    (dataset.start === undefined ? [] : [{level, start: Number(dataset.start), end: Number(dataset.end)}]);

export const mark = (text, changes) => {
    if (!able) return;
    shown = changes.flatMap((change) => spanOf(change));
    paint(text);
};

/** Until the newer text is reviewed, the marks of what has stayed move along with it; those of what was touched go. */
export const adjust = (text) => {
    if (!able || shown.length === 0) return;
    const now = text.value;
    const shorter = Math.min(now.length, copied.length);
    let before = 0;
    while (before < shorter && now[before] === copied[before]) before++;
    let after = 0;
    while (after < shorter - before && now.at(-1 - after) === copied.at(-1 - after)) after++;
    const moved = now.length - copied.length;
    const rest = copied.length - after;
    shown = shown.flatMap((words) => (words.end <= before ? [words] : words.start >= rest ? [{...words, start: words.start + moved, end: words.end + moved}] : []));
    paint(text);
};

/** Shows which advice is meant: the one that is looked at in the list, else the one under the caret. */
export const current = (text, changes, chosen) => {
    const at = text.selectionStart;
    const meant = chosen ?? changes.find(({dataset}) => Number(dataset.start) <= at && at <= Number(dataset.end));
    highlights.get("now")?.clear();
    for (const change of changes) change.removeAttribute("aria-current");
    if (!meant) return;
    meant.setAttribute("aria-current", "true");
    if (!chosen) meant.scrollIntoView({block: "nearest"});
    const node = mirror?.firstChild;
    if (able && node) for (const words of spanOf(meant, "now")) highlights.get("now").add(rangeOf(node, words));
};

document.querySelector("[data-text]")?.addEventListener("scroll", (event) => { mirror.scrollTop = event.target.scrollTop; }, {passive: true});
