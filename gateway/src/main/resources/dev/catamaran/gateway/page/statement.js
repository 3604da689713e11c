// What happened on one account, from the nearest copy, with the copy's age.
import { call } from "./calls.js";
import { element, one } from "./elements.js";
import { shown } from "./money.js";

const LINES = 10;
let account = null;
let next = null;

export async function showStatement(id) {
  account = id ?? account;
  if (account === null) {
    return;
  }
  next = null;
  await read(lines => one("#statement tbody").replaceChildren(...lines));
}

export function startStatement() {
  one("#older").addEventListener("click", () => read(lines => one("#statement tbody").append(...lines)));
}

export function forgetStatement() {
  account = null;
  one("#statement tbody").replaceChildren();
  one("#statement table").hidden = true;
  one("#older").hidden = true;
  one("#data-age").textContent = "Choose an account.";
}

async function read(show) {
  const cursor = next === null ? "" : `&cursor=${encodeURIComponent(next)}`;
  const { body, age, region } = await call("GET", `/api/accounts/${account}/statement?limit=${LINES}${cursor}`);
  next = body.next ?? null;
  show(body.entries.map(line));
  one("#statement table").hidden = false;
  one("#older").hidden = next === null;
  one("#data-age").textContent = `${body.account}, read in ${region}. ${behind(age)}`;
}

function behind(age) {
  return age === null ? "How old this copy is cannot be told now." : `This copy is at most ${(Math.ceil(Number(age) * 10) / 10).toFixed(1)} s behind.`;
}

function line(entry) {
  const when = new Date(entry.createdAt);
  return element("tr", {},
    element("td", {}, element("time", { datetime: entry.createdAt }, when.toLocaleString())),
    element("td", {}, entry.kind),
    element("td", {}, entry.reference ?? ""),
    element("td", { class: "money" }, shown(entry.amount, entry.currency)));
}
