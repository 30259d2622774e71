// A letter in its own frame is as high as it needs to be; pictures are loaded into the same frame when asked for.
const MOST_HEIGHT = 6000;

const fit = (frame) => {
    const page = frame.contentDocument?.documentElement;
    if (page) frame.style.blockSize = `${Math.min(MOST_HEIGHT, page.scrollHeight + 2)}px`;
};

const watch = (frame) => {
    if (frame.dataset.fit === "watched") return;
    frame.dataset.fit = "watched";
    frame.addEventListener("load", () => {
        fit(frame);
        for (const picture of frame.contentDocument?.images ?? []) picture.addEventListener("load", () => fit(frame));
    });
    fit(frame);
};

export const fitAll = () => document.querySelectorAll("[data-fit]").forEach(watch);

document.addEventListener("click", (event) => {
    const bar = event.target.closest?.("[data-pictures]")?.closest(".frame__bar");
    if (bar) setTimeout(() => bar.remove());
});
fitAll();
