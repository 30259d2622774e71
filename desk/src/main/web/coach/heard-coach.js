/**
 * Has a <textarea> of any page looked over by a Heard desk while one writes. No dependency; fit for a strict CSP.
 *
 *   import {coach} from "https://desk.example.org/assets/coach/heard-coach.js";
 *   const coached = coach(textarea, {token: "heard_…", message: "What the customer wrote", name: "Anna Petrova"});
 *   coached.stop();
 *
 * Options, each but token, desk and ask a value or a function that gives it when asked:
 *   token     with the one right to coach      desk   the address of reviews, if not that of the desk the script comes from
 *   ask       async (question, signal) => review, to go through your own server and keep the token there
 *   message, name, channel, language, earlierReplies, typicalHours   the context of a review, as COACH's JSON has it
 *   agent     for the farewell                 words  "en", "lt" or "ru" for the panel; the page's language otherwise
 *   panel     an element to put the panel in   theme  "light" or "dark", where the page does not say color-scheme itself
 * On each review the textarea gets the event "heard-review" with the review as its detail.
 */
import {pace, write} from "./field.js";
import {look} from "./look.js";
import {mirror} from "./mirror.js";
import {panel} from "./panel.js";
import {offers} from "./place.js";
import {wordsIn} from "./words.js";

const CONTEXT = ["message", "name", "channel", "language", "earlierReplies", "typicalHours"];
const SEVERITIES = ["must", "should", "could"];

const value = (option) => (typeof option === "function" ? option() : option);

const asking = ({token, desk = new URL("/api/v1/reviews", import.meta.url)}) => async (question, signal) => {
    const headers = {"Content-Type": "application/json", ...(token ? {Authorization: `Bearer ${token}`} : {})};
    const answer = await fetch(desk, {method: "POST", credentials: "omit", signal, headers, body: JSON.stringify(question)});
    if (answer.ok) return answer.json();
    throw Object.assign(new Error(`The desk answered ${answer.status}`), {seconds: Number(answer.headers.get("Retry-After"))});
};

export const coach = (text, options = {}) => {
    const ask = options.ask ?? asking(options);
    const words = wordsIn(options.words || document.documentElement.lang || navigator.language);
    const host = document.createElement("heard-coach");
    const root = host.attachShadow({mode: "open"});
    const ending = new AbortController();
    const marks = mirror(text, host, ending.signal);
    root.adoptedStyleSheets = [look, marks.frame];
    if (options.theme) host.dataset.theme = options.theme;
    const away = new Set();
    const key = ({kind, why}) => `${kind} ${why}`;
    let last = null;

    const context = () => Object.fromEntries(CONTEXT.map((name) => [name, value(options[name])]).filter(([, known]) => known != null && known !== ""));
    const spanOf = ({span, severity, in: where}) => (span && where !== "message" ? [{start: span[0], end: span[1], level: severity}] : []);
    const show = (review, draft) => {
        const held = root.activeElement;
        const findings = review.findings.filter((one) => !away.has(key(one))).sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
        last = {review, draft};
        said.show(review, draft, findings);
        marks.place();
        marks.mark(findings.flatMap(spanOf));
        if (held) (said.buttons()[0] ?? text).focus();
        text.dispatchEvent(new CustomEvent("heard-review", {bubbles: true, detail: review}));
    };
    const asked = pace({
        text,
        ask: (draft, signal) => (draft.trim() ? ask({text: draft, at: new Date().toISOString(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone, ...context()}, signal) : null),
        show: (review, draft) => (review ? show(review, draft) : forget()),
        fail: ({seconds}) => {
            said.say(words.none);
            if (seconds) asked.later(1000 * seconds);
        },
    });
    const forget = () => {
        said.element.hidden = true;
        marks.clear();
    };
    const said = panel(words, {
        offersOf: (finding) => offers(last.draft, last.review, finding, {channel: value(options.channel), agent: value(options.agent)}),
        take(offer, byKey) {
            if (text.value !== last.draft) return;
            const back = !write(text, offer) && byKey;
            asked.now().then(() => { if (back) (said.buttons()[0] ?? text).focus(); });
        },
        away(finding) {
            away.add(key(finding));
            show(last.review, last.draft);
        },
    });
    root.append(marks.element, said.element, said.status);
    text.after(host);
    if (options.panel) options.panel.append(host);

    const typed = () => {
        marks.adjust();
        asked.later();
    };
    const keys = (event) => {
        const all = said.buttons();
        const at = all.indexOf(root.activeElement);
        const called = (event.ctrlKey || event.metaKey) && event.code === "Period";
        const step = called ? 1 : root.activeElement ? {ArrowDown: 1, ArrowUp: -1}[event.key] ?? 0 : 0;
        if (event.key === "Escape" && root.activeElement) text.focus();
        else if (event.key === "Delete" && root.activeElement) root.activeElement.closest("li")?.querySelector(".away")?.click();
        else if (step && all.length) all[(at + step + all.length) % all.length].focus();
        else return;
        event.preventDefault();
    };
    const meant = () => marks.now(spanOf(root.activeElement?.closest("li")?.finding ?? {}));
    for (const [name, act] of [["input", typed], ["keydown", keys]]) text.addEventListener(name, act, ending);
    root.addEventListener("keydown", keys);
    root.addEventListener("focusin", meant);
    if (text.value.trim()) asked.now();

    return {
        look: asked.now,
        stop() {
            asked.stop();
            ending.abort();
            marks.clear();
            host.remove();
        },
    };
};
