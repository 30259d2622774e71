// Brings a part of the page up to date by the ids of its children: what is the same is not touched, so that scroll, focus,
// open folds and frames stay as they are.
const sources = new WeakMap();
const plain = (element) => element.outerHTML.replace(/name="_csrf" value="[^"]*"/g, "");

export const remember = (parent) => { for (const child of parent.children) sources.set(child, plain(child)); };
const used = (element) => element.contains(document.activeElement) && document.activeElement !== document.body;

/** Returns the children that are new. */
export const merge = (parent, fresh) => {
    const known = new Map([...parent.children].filter((child) => child.id).map((child) => [child.id, child]));
    const came = [];
    let place = null;
    for (const child of [...fresh.children].filter((one) => one.id)) {
        const own = known.get(child.id);
        known.delete(child.id);
        const source = plain(child);
        if (own && (sources.get(own) === source || used(own))) {
            place = own;
            continue;
        }
        const copy = document.importNode(child, true);
        sources.set(copy, source);
        if (own) own.replaceWith(copy);
        else {
            if (place) place.after(copy);
            else parent.prepend(copy);
            came.push(copy);
        }
        place = copy;
    }
    for (const [id, gone] of known) if (id !== "unread" && !used(gone)) gone.remove();
    return came;
};

export const replace = (id, page) => {
    const own = document.getElementById(id);
    const fresh = page.getElementById(id);
    if (!own || !fresh || used(own) || own.querySelector("details[open]:not([data-part])") || plain(own) === plain(fresh)) return;
    own.replaceChildren(...document.importNode(fresh, true).childNodes);
};
