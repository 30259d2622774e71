// The demo page: one text field, coached with what stands on the page. Its reviews need no token.
import {coach} from "./heard-coach.js";

const text = document.querySelector("[data-coached]");
const message = document.querySelector("#message");

coach(text, {desk: "/demo/coach/reviews", message: () => message.textContent, name: text.dataset.name, language: text.lang});
