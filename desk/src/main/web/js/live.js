// One line to the desk for the whole page. Its place is kept, so that nothing is missed over a reload, a sleep or a lost
// connection; how it stands is always shown.
const KINDS = ["received", "replied", "noted", "delivery", "presence", "created", "state-changed", "reopened", "snoozed", "woken", "assigned",
    "team-changed", "priority-changed", "tagged", "untagged", "field-changed", "subject-changed", "participant-added", "participant-removed",
    "customer-changed", "joined", "join-undone", "split", "reply-scheduled", "reply-withdrawn", "delivery-failed", "delivery-retried", "bounced",
    "kept-apart", "kept-whole", "follow-up", "reread", "promised", "promise-kept", "promise-broken", "promise-moved", "promise-withdrawn", "promise-dropped",
    "promise-reopened"].map((kind) => `conversation.${kind}`).concat(["coach.read", "clock.moved", "clock.warned", "clock.breached", "promise.proposed", "promise.reminded",
    "promise.overdue"]);
const SILENCE_MS = 25_000;
const PLACE = "heard-live";
const shown = document.querySelector("[data-live]");
let source = null;
let heard = 0;
let retry = 0;

const show = (state) => {
    if (!shown || shown.dataset.state === state) return;
    shown.dataset.state = state;
    shown.hidden = false;
    shown.classList.toggle("live--behind", state !== "on");
    shown.title = shown.dataset[state];
    shown.querySelector("[data-word]").textContent = shown.dataset[state];
};

const hear = (event) => {
    heard = Date.now();
    if (event.lastEventId) sessionStorage.setItem(PLACE, event.lastEventId);
    show("on");
};

const open = () => {
    clearTimeout(retry);
    source?.close();
    const after = sessionStorage.getItem(PLACE);
    source = new EventSource(after ? `/live?after=${encodeURIComponent(after)}` : "/live");
    heard = Date.now();
    source.addEventListener("open", () => { heard = Date.now(); show("on"); });
    source.addEventListener("beat", hear);
    source.addEventListener("read-anew", (event) => { hear(event); document.dispatchEvent(new CustomEvent("heard:anew")); });
    for (const kind of KINDS) {
        source.addEventListener(kind, (event) => {
            hear(event);
            document.dispatchEvent(new CustomEvent("heard:event", {detail: {kind, ...JSON.parse(event.data)}}));
        });
    }
    source.addEventListener("error", () => {
        show(navigator.onLine ? "catching" : "off");
        if (source.readyState === EventSource.CLOSED) retry = setTimeout(open, 3000);
    });
};

// What still arrives of a line that is about to break would only look alive. A desk in the same house is there all the same, so it
// is asked again.
const cut = () => {
    clearTimeout(retry);
    source?.close();
    show("off");
    retry = setTimeout(open, 3000);
};

const check = () => {
    if (Date.now() - heard < SILENCE_MS) return;
    show("catching");
    open();
};

open();
setInterval(check, 5000);
document.addEventListener("visibilitychange", () => { if (!document.hidden) check(); });
addEventListener("online", open);
addEventListener("offline", cut);
addEventListener("pagehide", () => source?.close());
addEventListener("pageshow", (event) => { if (event.persisted) open(); });
