// The customer's accounts: balances, demo money, new ones.
import { call, newKey } from "./calls.js";
import { button, element, one, onSubmit } from "./elements.js";
import { shown } from "./money.js";
import { showStatement } from "./statement.js";

const DEMO_MONEY = 10_000;
let known = [];
let asked = 0;

export function currencyOf(id) {
  return known.find(account => account.id === id)?.currency;
}

async function allAccounts() {
  const accounts = [];
  let cursor = "";
  do {
    const { body } = await call("GET", `/api/accounts?limit=100${cursor}`);
    accounts.push(...body.accounts);
    cursor = body.next ? `&cursor=${body.next}` : "";
  } while (cursor);
  return accounts;
}

export async function showAccounts() {
  const asking = ++asked;
  const accounts = await allAccounts();
  if (asking !== asked) {
    return; // a later question has a newer answer
  }
  known = accounts;
  one("#accounts tbody").replaceChildren(...known.map(row));
  const from = one("#pay [name=from]");
  const chosen = from.value;
  from.replaceChildren(...known.map(account => element("option", { value: account.id }, account.name)));
  from.value = known.some(account => account.id === chosen) ? chosen : known[0]?.id ?? "";
  one("#own-accounts").replaceChildren(...known.map(account => element("option", { value: account.id }, account.name)));
}

function row(account) {
  return element("tr", { "data-account": account.id },
    element("th", { scope: "row" }, account.name, element("br"), element("code", {}, account.id)),
    element("td", { class: "money" }, shown(account.balance.amount, account.balance.currency)),
    element("td", {},
      button("Deposit", `Deposit demo money on ${account.name}`, () => deposit(account)),
      button("Statement", `Statement of ${account.name}`, () => showStatement(account.id))));
}

async function deposit(account) {
  await call("POST", `/api/accounts/${account.id}/deposits`, { body: { amount: DEMO_MONEY }, key: newKey() });
  await showAccounts();
}

export function startAccounts() {
  const form = one("#open-account");
  onSubmit(form, async values => {
    try {
      await call("POST", "/api/accounts", { body: values, once: true });
      form.reset();
    } finally {
      // a call without a key that broke may have been done: the list tells
      await showAccounts();
    }
  });
}
