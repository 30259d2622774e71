// Shows, as soon as an address is typed, what is open with it already; what was typed elsewhere stays as it is.
const to = document.querySelector("[data-to]");
const place = document.getElementById("already-open");
const send = document.querySelector("[data-send] span");
const SOON_MS = 400;
let timer = 0;
let asked = to?.value.trim();

const look = async () => {
    const address = to.value.trim();
    if (address === asked) return;
    asked = address;
    const answer = await fetch(`/conversations/new?to=${encodeURIComponent(address)}`);
    if (!answer.ok || to.value.trim() !== address) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.replaceChildren(...document.importNode(page.getElementById("already-open"), true).childNodes);
    send.textContent = page.querySelector("[data-send] span").textContent;
};

const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => look().catch(() => {}), SOON_MS);
};

to?.addEventListener("input", later);
to?.addEventListener("change", later);
