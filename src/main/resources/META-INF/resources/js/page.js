// What a page gains with scripts. Everything works without them.

for (const button of document.querySelectorAll(".copy-button")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    const words = button.lastChild;
    const before = words.textContent;
    words.textContent = "Copied";
    setTimeout(() => { words.textContent = before; }, 2000);
  });
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  const search = document.querySelector("input[type=search]");
  if (event.key === "/" && !typing && search && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
  }
});

// A double click on a button sends its form once.
const sent = new WeakMap();
document.addEventListener("submit", (event) => {
  if (event.target.getAttribute("method") === "post") {
    if (event.timeStamp - (sent.get(event.target) ?? -Infinity) < 2000) {
      event.preventDefault();
    } else {
      sent.set(event.target, event.timeStamp);
    }
  }
});

// A mail may be dropped anywhere on a page; where the page has a place for it, for what that page is about.
const dropped = document.querySelector("form[data-drop=here]") ?? document.querySelector("form[data-drop=anywhere]");
if (dropped) {
  const input = dropped.querySelector("input[type=file]");
  const busy = dropped.querySelector(".dropzone-busy");
  const take = () => {
    if (busy) {
      busy.hidden = false;
    }
    dropped.submit();
  };
  // what is chosen is taken at once: the button is for whoever has no scripts
  dropped.querySelector("button")?.setAttribute("hidden", "");
  const bringsFiles = (event) => event.dataTransfer?.types.includes("Files") && !event.target.closest?.("input[type=file]");
  document.addEventListener("dragover", (event) => {
    if (bringsFiles(event)) {
      event.preventDefault();
      document.body.classList.add("is-dropping");
    }
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) {
      document.body.classList.remove("is-dropping");
    }
  });
  document.addEventListener("drop", (event) => {
    document.body.classList.remove("is-dropping");
    if (bringsFiles(event) && event.dataTransfer.files.length > 0) {
      event.preventDefault();
      input.files = event.dataTransfer.files;
      take();
    }
  });
  input.addEventListener("change", () => { if (input.files.length > 0) take(); });
}
