// Files go to the draft as soon as they are chosen, dropped or pasted; the form itself carries none then.
import {post} from "./post.js";

const form = document.querySelector("[data-composer]");
const input = form?.querySelector("[data-files]");

const kept = form?.querySelector("[data-kept]");

// A file that did not come is said so, where the draft says that it is kept.
const failed = () => {
    kept.textContent = form.dataset.filesFailed;
    kept.classList.add("composer__saved--failed");
};

const show = async (answer) => {
    if (!answer.ok) return failed();
    const came = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("composer-files");
    document.getElementById("composer-files").replaceWith(came);
};

const send = async (files) => {
    const all = new FormData();
    all.append("kind", form.querySelector("input[name=kind]:checked").value);
    for (const file of files) all.append("files", file);
    form.setAttribute("aria-busy", "true");
    try {
        await show(await post(`${form.dataset.composer}/files`, all));
        input.value = "";
    } finally {
        form.removeAttribute("aria-busy");
    }
};

input?.addEventListener("change", () => { if (input.files.length) send(input.files).catch(failed); });
form?.addEventListener("dragover", (event) => { if (event.dataTransfer.types.includes("Files")) event.preventDefault(); });
form?.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    send(event.dataTransfer.files).catch(failed);
});
form?.addEventListener("paste", (event) => { if (event.clipboardData.files.length) send(event.clipboardData.files).catch(failed); });

form?.addEventListener("click", async (event) => {
    const remove = event.target.closest("[data-remove]");
    if (!remove) return;
    event.preventDefault();
    const kind = new URLSearchParams({kind: form.querySelector("input[name=kind]:checked").value});
    await show(await post(remove.getAttribute("formaction"), kind));
});
