// Says it on whatever page is open when something that one has promised, or has to answer, is due soon or overdue. Several that
// come within moments, or while the first is still read, are one notice that leads to where they all stand.
import {stay} from "./toast.js";

const toasts = document.querySelector("[data-toasts]");
const MOMENTS_MS = 1200;
const WORDS = {"promise.reminded": "soon", "promise.overdue": "overdue", "clock.warned": "warned", "clock.breached": "missed"};
const kinds = {promises: {address: "/promises", waiting: []}, deadlines: {address: "/deadlines", waiting: []}};

const one = ({kind, due, promise, number}) => {
    const time = new Date(due).toLocaleTimeString(document.documentElement.lang, {hour: "2-digit", minute: "2-digit", hour12: false, timeZone: toasts.dataset.zone});
    return {text: toasts.dataset[WORDS[kind]].replace("{0}", time).replace("{1}", `#${number}`), address: promise ? `/promises/${promise}` : `/conversations/${number}`};
};

const several = (name, count) => {
    const form = new Intl.PluralRules(document.documentElement.lang).select(count);
    const words = (of) => toasts.dataset[name + of[0].toUpperCase() + of.slice(1)];
    return {text: (words(form) ?? words("other") ?? words("many")).replace("{0}", count), address: kinds[name].address};
};

const toastWith = (link) => {
    const toast = document.createElement("div");
    toast.className = "toast";
    const words = toast.appendChild(document.createElement("p"));
    words.className = "toast__text";
    words.append(link);
    return toast;
};

const say = (name) => {
    const of = kinds[name];
    const stands = of.link?.isConnected;
    of.told = new Map([...(stands ? of.told : []), ...of.waiting]);
    of.waiting = [];
    const {text, address} = of.told.size === 1 ? one([...of.told.values()][0]) : several(name, of.told.size);
    if (!stands) of.link = document.createElement("a");
    Object.assign(of.link, {href: address, textContent: text});
    if (stands) stay(of.link.closest(".toast"));
    else toasts.append(toastWith(of.link));
};

document.addEventListener("heard:event", (event) => {
    const {kind, by, assignee, promise, number, clock} = event.detail;
    if (!toasts || !WORDS[kind] || (by ?? assignee) !== toasts.dataset.me) return;
    const name = kind.startsWith("promise.") ? "promises" : "deadlines";
    if (!kinds[name].waiting.length) setTimeout(say, MOMENTS_MS, name);
    kinds[name].waiting.push([promise ?? `${number} ${clock}`, event.detail]);
});
