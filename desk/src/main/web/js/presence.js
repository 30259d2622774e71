// Says that one looks at a conversation, or writes in it, and shows who else does.
import {post} from "./post.js";

const EVERY_MS = 20_000;
const WRITING_MS = 15_000;
const line = document.querySelector("[data-presence]");
const text = document.querySelector("[data-text]");
const id = document.querySelector("[data-conversation]")?.dataset.id;
let wrote = 0;

const writing = () => Date.now() - wrote < WRITING_MS;

const say = async () => {
    if (document.hidden) return;
    const answer = await post(line.dataset.presence, new URLSearchParams({writing: String(writing())}));
    if (answer.ok) line.textContent = await answer.text();
};
const soon = () => say().catch(() => {});

if (line) {
    soon();
    setInterval(soon, EVERY_MS);
    text?.addEventListener("input", () => {
        const before = writing();
        wrote = Date.now();
        if (!before) soon();
    });
    document.addEventListener("heard:event", (event) => {
        if (event.detail.kind === "conversation.presence" && event.detail.subject === id) soon();
    });
    document.addEventListener("visibilitychange", soon);
    addEventListener("pagehide", () => post(`${line.dataset.presence}/end`, null, {keepalive: true}).catch(() => {}));
}
