// A toast leaves by itself after a while, but stays as long as one points at it or is within it. There are never more than two.
const STAY_MS = 8000;
const MOST = 2;
const timers = new WeakMap();

const minded = (toast) => toast.matches(":hover, :focus-within");

const leave = (toast) => {
    if (minded(toast)) stay(toast);
    else toast.remove();
};

/** It has its whole time from now on, as when it says something new. */
export const stay = (toast) => {
    clearTimeout(timers.get(toast));
    timers.set(toast, setTimeout(leave, STAY_MS, toast));
};

const makeRoom = (toasts) => {
    const idle = [...toasts.querySelectorAll(".toast")].filter((toast) => !minded(toast));
    while (toasts.querySelectorAll(".toast").length > MOST && idle.length) idle.shift().remove();
};

const watch = (toasts) => {
    const observer = new MutationObserver((changes) => {
        for (const change of changes) for (const node of change.addedNodes) if (node.matches?.(".toast")) stay(node);
        makeRoom(toasts);
    });
    observer.observe(toasts, {childList: true});
    for (const toast of toasts.querySelectorAll(".toast")) stay(toast);
};

document.querySelectorAll("[data-toasts]").forEach(watch);
