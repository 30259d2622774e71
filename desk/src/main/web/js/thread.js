// Opens a thread where the eye should be, counts down what is about to leave, and says when the new has been looked at.
const messages = document.querySelector("[data-thread]");
const seen = document.querySelector("[data-composer] input[name=seen]");
const NEAR_END = 120;

export const atEnd = () => messages.scrollHeight - messages.scrollTop - messages.clientHeight < NEAR_END;
export const toEnd = () => { messages.scrollTop = messages.scrollHeight; };

const unread = document.getElementById("unread");
const asked = location.hash.startsWith("#m-") ? document.getElementById(location.hash.slice(1)) : null;
if (asked ?? unread) (asked ?? unread).scrollIntoView({block: "start"});
else toEnd();

// What is written is based on the newest message that really came into view.
let pending = null;
const watcher = new IntersectionObserver((changes) => {
    for (const change of changes) {
        if (!change.isIntersecting || document.hidden || !pending) continue;
        if (seen) seen.value = pending;
        pending = null;
        watcher.disconnect();
        document.dispatchEvent(new CustomEvent("heard:seen"));
    }
}, {root: messages, threshold: 0.1});

export const awaitSeen = (value) => {
    if (!seen || !value || seen.value === value) return;
    pending = value;
    watcher.disconnect();
    const newest = [...messages.querySelectorAll("[data-message]")].at(-1);
    if (newest) watcher.observe(newest);
};

setInterval(() => {
    for (const count of document.querySelectorAll("[data-countdown]")) {
        const left = Math.max(0, Math.round((new Date(count.dataset.countdown) - Date.now()) / 1000));
        count.textContent = count.dataset.unit.replace("{0}", left);
    }
}, 500);
