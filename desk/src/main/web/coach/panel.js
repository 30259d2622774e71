// What is said of a draft, as one reads it below the field: score, wanted elements, promises, changes. Every change is a button.
const node = (name, className, ...content) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
};

const ring = (score, ready, label) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 36 36");
    for (const part of [100, score]) {
        const circle = document.createElementNS(svg.namespaceURI, "circle");
        for (const [name, value] of Object.entries({cx: 18, cy: 18, r: 15, pathLength: 100, "stroke-dasharray": `${part} 100`})) circle.setAttribute(name, value);
        svg.append(circle);
    }
    const made = node("span", ready ? "ring ready" : "ring", svg, node("b", "", String(score)));
    made.role = "img";
    made.ariaLabel = `${score} ${label}`;
    return made;
};

// As keys walk them: what should not go as it is comes first.
const urgency = (one) => (one.closest(".changes > .must") ? 0 : one.matches(".want.must") ? 1 : one.closest(".changes") ? 2 : 3);

/** @param offersOf ready changes of a finding; @param take what a button does with one; @param away what is not wanted here */
export const panel = (words, {offersOf, take, away}) => {
    const element = node("div", "panel");
    element.role = "group";
    element.lang = words.code;
    element.ariaLabel = words.title;
    element.hidden = true;
    const status = node("p", "sr");
    status.role = "status";
    const button = (className, label, act) => {
        const made = node("button", className, label);
        made.type = "button";
        made.addEventListener("click", act);
        return made;
    };
    const taking = (className, label, offer) => button(className, label, (event) => take(offer, event.detail === 0));
    const want = (name, review, text) => {
        const word = words.element(name);
        if (review.elements.some((one) => one.name === name)) return node("span", "want", node("span", "sr", `${words.there} `), `✓ ${word}`);
        const finding = review.findings.find((one) => one.kind === `missing-${name}`);
        const offer = finding && offersOf(finding)[0];
        if (!offer) return node("span", "want", node("span", "sr", `${words.missing} `), word);
        const made = taking(`want ${finding.severity}`, `+ ${word}`, offer);
        made.title = `${finding.why} + ${offer.words}`;
        made.ariaLabel = `${words.insert} ${word}`;
        return made;
    };
    const vow = ({text, due}) => {
        const when = due && new Date(due).toLocaleString(words.code, {dateStyle: "medium", timeStyle: "short"});
        const made = node("span", "vow", when ? `${words.by} ${when}` : words.open);
        made.title = text;
        return made;
    };
    const change = (finding, text) => {
        const made = node("li", finding.severity);
        const quote = finding.span && finding.in !== "message" ? [node("q", "", text.slice(...finding.span)), " "] : [];
        const buttons = offersOf(finding).map((offer) => taking("", offer.words || "✕", offer));
        made.append(node("p", "", node("span", "", words[finding.severity]), " ", ...quote, finding.why),
            node("p", "", ...buttons.flatMap((one) => [one, " "]), button("away", words.away, () => away(finding))));
        made.finding = finding;
        return made;
    };
    return {
        element,
        /** Beside the panel, so that it is heard also while there is nothing to show. */
        status,
        buttons: () => [...element.querySelectorAll("button:not(.away)")].sort((one, other) => urgency(one) - urgency(other)),
        say: (what) => { status.textContent = what; },
        show(review, text, findings) {
            const wants = review.wanted.map((name) => node("li", "", want(name, review, text)));
            const changes = findings.filter((one) => !one.kind.startsWith("missing-") || !review.wanted.includes(one.kind.slice(8)));
            const ready = review.score >= 80 && !findings.some((one) => one.severity === "must");
            const top = node("div", "top", ring(review.score, ready, words.score), node("ul", "wants", ...wants, ...review.promises.map((one) => node("li", "", vow(one)))));
            const list = node("ol", "changes", ...changes.map((one) => change(one, text)));
            element.replaceChildren(top, list);
            element.hidden = false;
            status.textContent = `${review.score} ${words.score}. ${words.found(findings.length)}`;
        },
    };
};
