// Says it on whatever page is open when something that one has promised, or has to answer, is due soon or overdue.
const toasts = document.querySelector("[data-toasts]");
const WORDS = {"promise.reminded": "soon", "promise.overdue": "overdue", "clock.warned": "warned", "clock.breached": "missed"};

const say = (text, address) => {
    const toast = document.createElement("div");
    toast.className = "toast";
    const words = toast.appendChild(document.createElement("p"));
    words.className = "toast__text";
    words.appendChild(Object.assign(document.createElement("a"), {href: address, textContent: text}));
    toasts.append(toast);
};

document.addEventListener("heard:event", (event) => {
    const {kind, by, assignee, due, promise, number} = event.detail;
    const words = toasts?.dataset[WORDS[kind]];
    if (!words || (by ?? assignee) !== toasts.dataset.me) return;
    const time = new Date(due).toLocaleTimeString(document.documentElement.lang, {hour: "2-digit", minute: "2-digit", hour12: false, timeZone: toasts.dataset.zone});
    say(words.replace("{0}", time).replace("{1}", `#${number}`), promise ? `/promises/${promise}` : `/conversations/${number}`);
});
