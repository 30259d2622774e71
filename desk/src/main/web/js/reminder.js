// Says it on whatever page is open when something that one has promised, or has to answer, is due soon or overdue. What
// comes while the last notice is still read joins it, and it leads to where they all stand.
import {stay} from "./toast.js";

const toasts = document.querySelector("[data-toasts]");
const WORDS = {"promise.reminded": "soon", "promise.overdue": "overdue", "clock.warned": "warned", "clock.breached": "missed"};
const kinds = {promises: {address: "/promises"}, deadlines: {address: "/deadlines"}};

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

const say = (name, key, news) => {
    const of = kinds[name];
    const stands = of.link?.isConnected;
    if (!stands) of.told = new Map();
    of.told.set(key, news);
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
    say(name, promise ?? `${number} ${clock}`, event.detail);
});
