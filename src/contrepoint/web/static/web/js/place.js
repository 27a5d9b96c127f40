/* Small comforts. Every page works without this file. */

// Quick exit: Escape twice within a second signs out and shows an empty page.
let escapedAt = 0;
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector("details.menu[open]");
  if (open) {
    open.removeAttribute("open");
    open.querySelector("summary").focus();
    return;
  }
  if (event.timeStamp - escapedAt < 1000) leaveAtOnce();
  escapedAt = event.timeStamp;
});

// What waits on this device to be sent (lines.js) holds people's words: it goes first.
function forgetWords() {
  try {
    const ours = Object.keys(localStorage).filter((key) => key.startsWith("contrepoint."));
    for (const key of ours) localStorage.removeItem(key);
  } catch {
    // Nothing can be kept here, so nothing was.
  }
}

function leaveAtOnce() {
  document.documentElement.hidden = true;
  forgetWords();
  const exit = document.querySelector("[data-quick-exit]");
  if (exit) location.replace(exit.href);
}

document.addEventListener("click", (event) => {
  const exit = event.target.closest("[data-quick-exit]");
  if (exit) {
    event.preventDefault();
    leaveAtOnce();
  }
  // A menu closes when the reader goes elsewhere.
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.removeAttribute("open");
  }
  // A sample fills the box, so that the reader sees what was asked.
  const sample = event.target.closest("[data-sample]");
  const box = document.getElementById("id_message");
  if (sample && box) box.value = sample.value;
});

// Another language is another page: what was typed and not kept would be lost, so it is asked first.
function isTyped(field) {
  if (field.type === "hidden") return false;
  if (field.matches("select")) {
    const first = [...field.options].findIndex((option) => option.defaultSelected);
    return !field.multiple && field.selectedIndex !== Math.max(first, 0);
  }
  if (field.matches("[type=checkbox], [type=radio]")) return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}
document.addEventListener("submit", (event) => {
  const question = event.target.dataset.ask;
  if (!question) return;
  const fields = document.querySelectorAll("main form :is(input, select, textarea)");
  const isUnsent = "unsent" in event.target.dataset || [...fields].some(isTyped);
  if (isUnsent && !confirm(question)) event.preventDefault();
});

// What was found comes into view, announced by its heading; a refused field comes first.
document.addEventListener("htmx:afterSwap", (event) => {
  const place = document.getElementById(event.detail.target.id) || event.target;
  const first = place.querySelector("[aria-invalid='true']") || place.querySelector("[data-arrive]");
  if (!first) return;
  first.focus();
  if (first.getBoundingClientRect().top > window.innerHeight / 2) first.scrollIntoView();
});

// What could not be sent is said, and what was typed stays where it is.
function sayNotSent(status) {
  const notices = document.getElementById("notices");
  const words = document.getElementById("not-sent");
  if (!notices || !words) return;
  const known =
    words.content.querySelector(`[data-status="${status}"]`) ||
    words.content.querySelector("[data-status='500']");
  notices.replaceChildren(known.cloneNode(true));
  notices.scrollIntoView({ block: "center" });
}
document.addEventListener("htmx:responseError", (event) => sayNotSent(event.detail.xhr.status));
document.addEventListener("htmx:sendError", () => sayNotSent(0));
document.addEventListener("htmx:timeout", () => sayNotSent(0));

// A long list of choices is narrowed by what is typed above it.
for (const box of document.querySelectorAll("[data-narrow]")) {
  box.closest("[hidden]")?.removeAttribute("hidden");
  box.addEventListener("input", () => {
    const wanted = box.value.toLocaleLowerCase().trim();
    for (const label of document.querySelectorAll(`#${box.dataset.narrow} label`)) {
      const chosen = label.querySelector("input")?.checked;
      label.hidden = !chosen && !label.textContent.toLocaleLowerCase().includes(wanted);
    }
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
}
