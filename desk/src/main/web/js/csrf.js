// Every request that htmx sends carries the double-submit token of the page.
const read = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers[read("csrf-header")] = read("csrf-token");
});
