/* A topic of the proposed agenda can be drawn to its place. Without this file there are buttons. */

function ready() {
  for (const item of document.querySelectorAll("[data-plan] [data-move]")) item.draggable = true;
}

let drawn = null;
function under(event) {
  const item = event.target.closest?.("[data-plan] .planned");
  return drawn && item && item !== drawn ? item : null;
}

document.addEventListener("dragstart", (event) => {
  drawn = event.target.closest?.("[data-move]");
  drawn?.classList.add("is-dragged");
});
document.addEventListener("dragover", (event) => {
  const item = under(event);
  if (!item) return;
  event.preventDefault();
  for (const other of document.querySelectorAll(".is-over")) other.classList.remove("is-over");
  item.classList.add("is-over");
});
document.addEventListener("dragend", () => {
  for (const item of document.querySelectorAll(".is-over, .is-dragged")) {
    item.classList.remove("is-over", "is-dragged");
  }
  drawn = null;
});
document.addEventListener("drop", (event) => {
  const item = under(event);
  if (!item) return;
  event.preventDefault();
  const token = document.querySelector("[data-plan] [name=csrfmiddlewaretoken]");
  window.htmx.ajax("POST", drawn.dataset.move, {
    target: "#plan",
    swap: "outerHTML",
    values: { place: item.dataset.place, csrfmiddlewaretoken: token ? token.value : "" },
  });
});
document.addEventListener("htmx:afterSwap", ready);
ready();
