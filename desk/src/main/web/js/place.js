// Remembers between which rows the opened one stood, so that whoever solves it goes on from there and not from the top.
const KEY = "heard-place";

const rows = (list) => [...list.querySelectorAll("[data-row]")].map((row) => row.dataset.row);
const address = (list) => list.querySelector("[data-new]")?.getAttribute("href");
const opened = () => location.pathname.match(/^\/conversations\/(\d+)$/)?.[1];

/** To be called with each list that has come; one without the opened row changes nothing. */
export const keepPlace = (list) => {
    const all = rows(list);
    if (all.includes(opened())) sessionStorage.setItem(KEY, JSON.stringify({list: address(list), rows: all}));
};

/** Where the opened row stood, halfway between its neighbours of then that are still there; -1 where that is not known. */
export const gap = (list) => {
    const before = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    const at = before?.list === address(list) ? before.rows.indexOf(opened()) : -1;
    if (at < 0) return -1;
    const all = rows(list);
    const next = before.rows.slice(at + 1).find((row) => all.includes(row));
    if (next) return all.indexOf(next) - 0.5;
    const last = before.rows.slice(0, at).findLast((row) => all.includes(row));
    return last ? all.indexOf(last) + 0.5 : -1;
};
