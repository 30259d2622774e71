// Keeps the opened conversation up to date while it is read and answered.
import {fitAll} from "./fit.js";
import {merge, remember, replace} from "./merge.js";
import {atEnd, awaitSeen, toEnd} from "./thread.js";

const pane = document.querySelector("[data-conversation]");
const messages = document.querySelector("[data-thread]");
const below = document.querySelector("[data-below]");
const SOON_MS = 250;
let timer = 0;
let running = false;

remember(messages);

const refresh = async () => {
    if (running) return later();
    running = true;
    try {
        const address = new URL(location.href);
        address.hash = "";
        if (document.hidden) address.searchParams.set("hidden", "1");
        const answer = await fetch(address);
        if (!answer.ok) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const end = atEnd();
        const came = merge(messages, page.getElementById("messages"));
        for (const part of ["conversation-head", "strips", "card"]) replace(part, page);
        fitAll();
        if (end) toEnd();
        else if (came.some((one) => one.matches(".message--in, .message--note")) && below) below.hidden = false;
        awaitSeen(page.querySelector("[data-composer] input[name=seen]")?.value);
    } finally {
        running = false;
    }
};

const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => refresh().catch(() => {}), SOON_MS);
};

below?.addEventListener("click", () => { toEnd(); below.hidden = true; });
messages.addEventListener("scroll", () => { if (below && atEnd()) below.hidden = true; }, {passive: true});

document.addEventListener("heard:event", (event) => {
    const {kind, subject} = event.detail;
    if (subject === pane.dataset.id && kind !== "conversation.presence") later();
});
document.addEventListener("heard:anew", later);
document.addEventListener("visibilitychange", () => { if (!document.hidden) later(); });
