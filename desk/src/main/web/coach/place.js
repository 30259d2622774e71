// Turns what a finding offers into a change of the draft. A sentence that is missing goes where such a sentence stands in a letter:
// greetings first, feelings after them, everything else before the farewell. The desk's own composer (Edits) places them alike; one
// file of cases holds both to it.
const OPENING = ["understanding", "empathy", "apology", "history"];

export const offers = (text, review, finding, {channel, agent} = {}) => {
    const apart = (channel || "email") === "email" ? "\n\n" : " ";
    const spans = (name) => review.elements.filter((one) => one.name === name).flatMap((one) => one.spans).sort((a, b) => a[0] - b[0]);
    const trimmed = (before) => text.slice(0, before).trimEnd().length;
    const skipped = (from) => text.length - text.slice(from).trimStart().length;
    const endOf = ([, end]) => (/[.!?…]$/.test(text.slice(0, end)) ? end : end + /^[^\n.!?…]*[.!?…]*/.exec(text.slice(end))[0].length);
    const greeting = spans("greeting")[0];
    const farewell = spans("closing").at(-1)?.[0] ?? text.length;

    const replace = (words) => {
        const [from, to] = finding.span;
        const old = text.slice(from, to);
        const capital = /^\p{Uppercase}/u.test(old) && old !== old.toUpperCase();
        const put = capital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
        return {from, to, put: /[.!?…]/.test(text[to] ?? "") ? put.replace(/[.!?…]+$/, "") : put};
    };
    const start = (words) => ({from: 0, to: skipped(0), put: words + apart});
    const name = (words) => {
        if (!greeting) return start(words);
        const end = endOf(greeting);
        const comma = text.indexOf(",", greeting[1]);
        return {from: greeting[0], to: end - greeting[1] > 40 && comma >= 0 && comma < end ? comma + 1 : end, put: words};
    };
    const opening = (words, element) => {
        const ends = OPENING.slice(0, OPENING.indexOf(element)).flatMap((one) => spans(one).slice(0, 1)).map(endOf);
        if (ends.length) return {from: Math.max(...ends), to: Math.max(...ends), put: ` ${words}`};
        const after = greeting && !text.slice(0, greeting[0]).trim() ? endOf(greeting) : 0;
        const body = skipped(after);
        if (body === text.length) return {from: after, to: body, put: (after ? apart : "") + words};
        return {from: body, to: body, put: words + (body === farewell ? apart : " ")};
    };
    const body = (words) => {
        const end = trimmed(farewell);
        if (!end) return {from: 0, to: skipped(0), put: words + (farewell < text.length ? apart : "")};
        return {from: end, to: end, put: (greeting && end <= endOf(greeting) ? apart : " ") + words};
    };
    const close = (words) => {
        const end = trimmed(text.length);
        return {from: end, to: text.length, put: (end ? apart : "") + (agent?.trim() ? words.replace("…", () => agent) : words)};
    };
    const missing = finding.kind.startsWith("missing-") && !finding.span ? finding.kind.slice(8) : "";
    const how = finding.span ? replace : {greeting: start, name, closing: close}[missing] ?? (OPENING.includes(missing) ? opening : body);
    const known = finding.span ? finding.span[1] <= text.length : missing;
    return finding.in === "message" || !known ? [] : finding.instead.slice(0, 3).map((words) => ({words, ...how(words, missing)}));
};
