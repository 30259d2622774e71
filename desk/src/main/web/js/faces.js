// Shows in the rows who looks at a conversation or writes in it, from what an open page is told anyway: the desk is not asked for it.
const list = document.querySelector("[data-list]");
const pattern = list.querySelector("[data-face]");
const me = document.querySelector("[data-toasts]")?.dataset.me;
const MOST = 4;

const say = (face, words) => {
    face.title = words;
    face.querySelector(".sr").textContent = words;
};

const come = (place, own, told) => {
    if (!own && place.children.length >= MOST) return;
    const face = pattern.content.firstElementChild.cloneNode(true);
    const avatar = face.querySelector(".avatar");
    const words = pattern.dataset[told.doing].replace("{0}", told.name);
    face.classList.add(told.doing === "writing" ? "face--writing" : "face--here");
    face.dataset.agent = told.actor;
    avatar.classList.add(`avatar--${told.tint}`);
    avatar.textContent = told.letters;
    if (own?.dataset.plain) face.dataset.plain = own.dataset.plain;
    say(face, own?.dataset.plain ? `${own.dataset.plain} · ${words}` : words);
    if (own) own.replaceWith(face);
    else place.prepend(face);
};

// Whoever answers stays in the row, whether there or not.
const leave = (own) => {
    if (!own?.dataset.plain) return own?.remove();
    own.classList.remove("face--here", "face--writing");
    say(own, own.dataset.plain);
};

document.addEventListener("heard:event", ({detail}) => {
    if (detail.kind !== "conversation.presence" || detail.actor === me || !detail.letters && detail.doing !== "gone") return;
    const place = list.querySelector(`[data-row="${CSS.escape(detail.number)}"] .row__face`);
    if (!place) return;
    const own = [...place.children].find((one) => one.dataset.agent === detail.actor);
    if (detail.doing === "gone") leave(own);
    else come(place, own, detail);
});
