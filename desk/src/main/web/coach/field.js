// What any coached text field needs: to be asked about after a pause, and to take a change so that Ctrl+Z takes it back.

/** Asks about the text once it rests. Only the answer to the text as it still stands is shown; a newer question cancels an older. */
export const pace = ({text, ask, show, fail, pause = 220}) => {
    let timer = 0;
    let own = null;
    const stop = () => {
        clearTimeout(timer);
        own?.abort();
    };
    const now = async (...more) => {
        stop();
        const mine = own = new AbortController();
        const words = text.value;
        try {
            const answer = await ask(words, mine.signal, ...more);
            if (!mine.signal.aborted && text.value === words) show(answer, words, ...more);
        } catch (failure) {
            if (!mine.signal.aborted) fail(failure);
        }
    };
    const later = (after = pause) => {
        clearTimeout(timer);
        timer = setTimeout(now, after);
    };
    return {now, later, stop};
};

/** Puts words in the place of others; where "…" is to be filled in, the caret goes there and the answer is true. */
export const write = (text, {from, to, put}) => {
    text.focus();
    text.setSelectionRange(from, to);
    // Kept although it is old: it is the only way that Ctrl+Z takes back.
    if (!document.execCommand(put ? "insertText" : "delete", false, put)) {
        text.setRangeText(put, from, to, "end");
        text.dispatchEvent(new Event("input", {bubbles: true}));
    }
    const gap = put.indexOf("…");
    if (gap >= 0) text.setSelectionRange(from + gap, from + gap + 1);
    return gap >= 0;
};
