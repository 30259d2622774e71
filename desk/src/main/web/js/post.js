// Sends a form to the desk as scripts may: with the double-submit token of the page.
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";

export const post = (address, body, options = {}) => fetch(address, {method: "POST", body, headers: {[meta("csrf-header")]: meta("csrf-token")}, ...options});
