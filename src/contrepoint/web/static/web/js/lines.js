/* Lines typed in a session: on this device until the server has given their receipt.

   A line is stored before it is sent, under a key of its own that travels with it: sent twice, it
   is kept once. The queue belongs to the person who typed it, and outlives the tab. */

const STORE = "contrepoint.line.";
const DRAFT = "contrepoint.draft.";
const SEND_WITHIN = 12000;
const LOOK_EVERY = 3000;
const TRY_AGAIN = [1000, 2000, 4000, 8000];

const said = document.getElementById("line-words");
const member = said?.dataset.member;
const form = document.getElementById("line-form");
const box = form?.elements.text;
let isSending = false;
let failures = 0;
let trouble = ""; // why nothing is sent: the name of what is said of it
let timer = 0;

function say(name) {
  return said.content.querySelector(`[data-say="${name}"]`);
}

function token() {
  return document.querySelector("[name=csrfmiddlewaretoken]").value;
}

/* The queue. One entry a line, so that two tabs never write over each other. */

function stored() {
  const lines = Object.keys(localStorage)
    .filter((key) => key.startsWith(STORE))
    .map((key) => JSON.parse(localStorage.getItem(key)))
    .filter((line) => line.member === member);
  return lines.sort((a, b) => a.at - b.at);
}

function store(line) {
  localStorage.setItem(STORE + line.key, JSON.stringify(line));
}

function forget(line) {
  localStorage.removeItem(STORE + line.key);
}

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/* Sending, one after the other, in the order in which they were typed. */

function next() {
  return stored().find((line) => !line.refused);
}

async function flush() {
  if (isSending) return;
  isSending = true;
  clearTimeout(timer);
  try {
    // Asked anew each time: a line typed while another one is on its way goes next.
    for (let line = next(); line; line = next()) {
      const outcome = await send(line);
      if (outcome === "stop") break;
      failures = 0;
      trouble = "";
    }
  } finally {
    isSending = false;
  }
  show();
  if (failures && next()) {
    timer = setTimeout(flush, TRY_AGAIN[Math.min(failures, TRY_AGAIN.length) - 1]);
  }
}

async function send(line) {
  const body = new FormData();
  for (const [name, value] of Object.entries(line.fields)) body.append(name, value);
  body.append("key", line.key);
  body.append("csrfmiddlewaretoken", token());
  let answer;
  try {
    answer = await fetch(line.url, {
      method: "POST",
      body,
      headers: { Accept: "application/json", "HX-Request": "true" },
      signal: AbortSignal.timeout(SEND_WITHIN),
    });
    if (answer.status === 201) {
      const receipt = await answer.json();
      forget(line);
      show();
      tell("kept", ` ${receipt.code}. ${receipt.hidden}`);
      await look();
      return "next";
    }
    if (answer.status === 422) return refuse(line, (await answer.json()).message);
  } catch {
    failures += 1;
    trouble = "waiting";
    return "stop";
  }
  if (answer.status === 404) return refuse(line, say("gone").textContent);
  trouble = { 401: "ended", 403: "old" }[answer.status] || "closed";
  if (trouble === "closed") failures += 1;
  return "stop";
}

function refuse(line, why) {
  store({ ...line, refused: why });
  return "next";
}

/* What is shown of it. */

function tell(name, more = "") {
  const place = document.getElementById("line-told") || document.getElementById("notices");
  if (!place) return;
  const words = say(name).cloneNode(true);
  if (more) words.append(more);
  if (place.id === "line-told") place.replaceChildren(words);
  else {
    const notice = document.createElement("p");
    notice.className = "notice";
    notice.append(words);
    place.replaceChildren(notice);
  }
}

function labelOf(kind) {
  const choice = form.querySelector(`[name=kind][value="${kind}"]`);
  return choice ? choice.closest("label").textContent.trim() : "";
}

function show() {
  const all = stored();
  const waiting = all.filter((line) => !line.refused);
  const list = document.getElementById("waiting");
  if (list) {
    const here = all.filter((line) => line.url === form.dataset.send);
    list.replaceChildren(...here.map(shown));
    list.hidden = !here.length;
  }
  const counts = !["ended", "old", "closed"].includes(trouble);
  if (waiting.length) tell(trouble || "sending", counts ? ` ${waiting.length}` : "");
  else if (all.length) tell("refused", ` ${all.length}`);
}

function shown(line) {
  const item = document.getElementById("waiting-line").content.cloneNode(true).firstElementChild;
  const [kind, text] = kindOf(line.fields.text);
  item.querySelector("[data-kind]").textContent = labelOf(kind || line.fields.kind);
  item.querySelector("[data-text]").textContent = text;
  if (line.refused) {
    const why = item.querySelector("[data-why]");
    why.textContent = line.refused;
    why.hidden = item.querySelector("[data-refused]").hidden = false;
    item.querySelector("[data-take-up]").addEventListener("click", () => {
      box.value = [line.fields.text, box.value].filter(Boolean).join("\n");
      forget(line);
      show();
      typed();
      box.focus();
    });
    item.querySelector("[data-throw-away]").addEventListener("click", () => {
      forget(line);
      show();
      box.focus();
    });
  }
  return item;
}

/* The kind that a line says itself: a preview; the server reads it again. */

const signs = JSON.parse(form?.dataset.signs || "{}");
const names = JSON.parse(form?.dataset.words || "{}");

function kindOf(line) {
  const signed = /^\s*(\S)\s+(?=\S)/u.exec(line);
  if (signed && signed[1] in signs) return [signs[signed[1]], line.slice(signed[0].length)];
  const named = /^\s*([\p{L}\p{M}]+)\s?[:：]\s*(?=\S)/u.exec(line);
  const name = named?.[1].replace(/[\u064b-\u0652\u0640]/g, "").toLowerCase();
  if (name && name in names) return [names[name], line.slice(named[0].length)];
  return ["", line];
}

function typed() {
  const [kind] = kindOf(box.value);
  const tag = document.getElementById("line-kind");
  tag.textContent = kind ? labelOf(kind) : "";
  tag.hidden = !kind;
  if (box.value) localStorage.setItem(draft(), box.value);
  else localStorage.removeItem(draft());
}

function draft() {
  return `${DRAFT}${member}.${form.dataset.send}`;
}

/* The record of the others: asked for every few seconds, replaced where it has changed. */

async function look() {
  const record = document.getElementById("record");
  if (!record?.dataset.lines || document.hidden) return;
  try {
    const answer = await fetch(`${record.dataset.lines}?vu=${record.dataset.mark}`, {
      headers: { "HX-Request": "true" },
      signal: AbortSignal.timeout(SEND_WITHIN),
    });
    if (answer.status !== 200) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("record");
    const now = document.getElementById("record");
    // Whoever is on a button of the record, or selects words in it, is not pushed off.
    const isHeld = now.contains(document.activeElement) || !getSelection().isCollapsed;
    if (!fresh || isHeld) return;
    const end = now.getBoundingClientRect().bottom;
    for (const fold of now.querySelectorAll("details[open]")) {
      fresh.querySelector("details")?.toggleAttribute("open", fold.open);
    }
    now.replaceWith(fresh);
    window.htmx?.process(fresh);
    if (end < window.innerHeight + 40) {
      window.scrollBy(0, fresh.getBoundingClientRect().bottom - end);
    }
  } catch {
    // No network: it is asked again.
  }
}

/* Leaving. Words of a session do not stay on a device that somebody else takes in hand. */

document.addEventListener("submit", (event) => {
  if (!member || !event.target.matches("[data-sign-out]")) return;
  if (stored().length && !confirm(say("leave").textContent)) {
    event.preventDefault();
    return;
  }
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith("contrepoint.")) localStorage.removeItem(key);
  }
});

function keepLine(event) {
  if (!box.value.trim()) {
    event.preventDefault();
    box.focus();
    return;
  }
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (!["csrfmiddlewaretoken", "key"].includes(name)) fields[name] = value;
  }
  const at = Math.max(Date.now(), ...stored().map((line) => line.at + 1));
  try {
    store({ key: newKey(), url: form.dataset.send, member, at, fields, refused: "" });
  } catch {
    return; // No room on this device: the form goes as it would without this file.
  }
  event.preventDefault();
  box.value = "";
  typed();
  show();
  box.focus();
  flush();
}

function isAble() {
  try {
    localStorage.setItem("contrepoint.try", "1");
    localStorage.removeItem("contrepoint.try");
    return Boolean(member);
  } catch {
    return false;
  }
}

if (isAble()) {
  if (form) {
    if (!box.value) box.value = localStorage.getItem(draft()) || "";
    typed();
    box.addEventListener("input", typed);
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
    form.addEventListener("submit", keepLine);
  }
  if (document.getElementById("record")?.dataset.lines) setInterval(look, LOOK_EVERY);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", flush);
  show();
  if (stored().length) flush();
}
