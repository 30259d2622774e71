// The copy of a text field that carries the lines: letter on letter over it, wherever the page puts the field.
import {lines} from "./lines.js";

const LETTERS = "fontFamily fontSize fontWeight fontStyle fontStretch fontVariantLigatures fontKerning fontFeatureSettings letterSpacing wordSpacing lineHeight textIndent textAlign textTransform tabSize direction paddingTop paddingRight paddingBottom paddingLeft".split(" ");

export const mirror = (text, host, signal) => {
    const frame = new CSSStyleSheet();
    frame.replaceSync(".mirror {}");
    const element = document.createElement("div");
    element.className = "mirror";
    element.ariaHidden = "true";
    const place = () => {
        const here = text.getBoundingClientRect();
        const from = host.getBoundingClientRect();
        const {style} = frame.cssRules[0];
        const letters = getComputedStyle(text);
        for (const name of LETTERS) style[name] = letters[name];
        style.left = `${here.left - from.left + text.clientLeft}px`;
        style.top = `${here.top - from.top + text.clientTop}px`;
        style.width = `${text.clientWidth}px`;
        style.height = `${text.clientHeight}px`;
    };
    const size = new ResizeObserver(place);
    size.observe(text);
    signal.addEventListener("abort", () => size.disconnect());
    return {element, frame, place, ...lines(text, element, "heard-", signal)};
};
