// The small bar above the text writes plain signs: **bold**, lists with dashes, addresses of links.
const form = document.querySelector("[data-composer]");
const text = form?.querySelector("[data-text]");

const put = (words, from, to) => {
    text.focus();
    text.setRangeText(words, from, to, "end");
    text.dispatchEvent(new Event("input", {bubbles: true}));
};

const chosen = () => text.value.slice(text.selectionStart, text.selectionEnd);

const ways = {
    bold: () => {
        const start = text.selectionStart;
        const words = chosen();
        put(`**${words}**`, start, text.selectionEnd);
        text.setSelectionRange(start + 2, start + 2 + words.length);
    },
    list: () => {
        const start = text.value.lastIndexOf("\n", text.selectionStart - 1) + 1;
        const lines = text.value.slice(start, text.selectionEnd).split("\n");
        put(lines.map((line) => (line.startsWith("- ") ? line : `- ${line}`)).join("\n"), start, text.selectionEnd);
    },
    link: () => {
        const words = chosen();
        put(words && !words.startsWith("http") ? `${words}: https://` : words || "https://", text.selectionStart, text.selectionEnd);
    },
};

form?.addEventListener("click", (event) => {
    const way = event.target.closest("[data-format]");
    if (way) ways[way.dataset.format]?.();
});

text?.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.code === "KeyB") {
        event.preventDefault();
        ways.bold();
    }
});
