// Before an answer leaves that should be changed, its writer is asked once; asked, it goes as it is. The desk asks by the same rule.
const form = document.querySelector("[data-composer]");
const panel = form?.querySelector("[data-coach]");
const sure = form?.querySelector("[data-sure]");
const question = form?.querySelector("[data-ask]");

const sends = (button) => button?.name === "act" && /^(send|solve|stay|later)/.test(button.value);
const said = () => (panel.dataset.state === "fresh" ? panel.querySelector("[data-said][data-asks]") : null);

if (panel && question) {
    form.addEventListener("submit", (event) => {
        const found = sends(event.submitter) && form.querySelector("input[name=kind]:checked")?.value !== "note" && said();
        if (!found || sure.value === found.dataset.mark) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        sure.value = found.dataset.mark;
        question.hidden = false;
    }, {capture: true});
    form.addEventListener("input", () => { question.hidden = true; });
}
