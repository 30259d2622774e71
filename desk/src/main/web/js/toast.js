// A toast leaves by itself after a while, but stays as long as one points at it or is within it.
const STAY_MS = 8000;

const leave = (toast) => {
    if (toast.matches(":hover, :focus-within")) setTimeout(leave, STAY_MS, toast);
    else toast.remove();
};

const watch = (toasts) => {
    const observer = new MutationObserver((changes) => {
        for (const change of changes) for (const node of change.addedNodes) if (node.matches?.(".toast")) setTimeout(leave, STAY_MS, node);
    });
    observer.observe(toasts, {childList: true});
    for (const toast of toasts.querySelectorAll(".toast")) setTimeout(leave, STAY_MS, toast);
};

document.querySelectorAll("[data-toasts]").forEach(watch);
