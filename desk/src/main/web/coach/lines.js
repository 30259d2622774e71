// Lines under words of a text field: a copy of the text lies over it, letter on letter, and carries them as CSS highlights.
const able = Boolean(globalThis.Highlight && globalThis.CSS?.highlights);

/** One for each name and page: several fields share it. */
const highlight = (name) => {
    if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
    return CSS.highlights.get(name);
};

/** Spans of an older text as they lie in a newer one; those of what was touched are gone. */
const moved = (spans, old, text) => {
    const shorter = Math.min(text.length, old.length);
    let before = 0;
    while (before < shorter && text[before] === old[before]) before++;
    let after = 0;
    while (after < shorter - before && text.at(-1 - after) === old.at(-1 - after)) after++;
    const by = text.length - old.length;
    const rest = old.length - after;
    return spans.flatMap((one) => (one.end <= before ? [one] : one.start >= rest ? [{...one, start: one.start + by, end: one.end + by}] : []));
};

/** @param prefix what the names of the highlights begin with; each span has {start, end, level}, and the level ends the name */
export const lines = (text, mirror, prefix, signal) => {
    const works = able && text && mirror;
    const own = new Map();
    let shown = [];
    let copied = "";
    const clear = (level) => {
        for (const [range, name] of own) if (!level || name === level) {
            highlight(prefix + name).delete(range);
            own.delete(range);
        }
    };
    const add = ({start, end, level}) => {
        const node = mirror.firstChild;
        if (!node) return;
        const range = new Range();
        range.setStart(node, Math.min(start, node.length));
        range.setEnd(node, Math.min(end, node.length));
        own.set(range, level);
        highlight(prefix + level).add(range);
    };
    const paint = () => {
        clear();
        copied = text.value;
        mirror.replaceChildren(`${copied}\n`);
        shown.forEach(add);
        mirror.scrollTop = text.scrollTop;
    };
    if (works) text.addEventListener("scroll", () => { mirror.scrollTop = text.scrollTop; }, {passive: true, signal});
    return {
        mark(spans) {
            shown = spans;
            if (works) paint();
        },
        /** Until the newer text is reviewed, the lines of what has stayed move along with it. */
        adjust() {
            if (!works || shown.length === 0) return;
            shown = moved(shown, copied, text.value);
            paint();
        },
        /** Shows which words are meant just now. */
        now(spans) {
            if (!works) return;
            clear("now");
            spans.forEach((span) => add({...span, level: "now"}));
        },
        clear() {
            shown = [];
            if (!works) return;
            clear();
            mirror.replaceChildren();
        },
    };
};
