// One payment has one key, however often it is sent.
import { call, newKey, news } from "./calls.js";
import { currencyOf, showAccounts } from "./accounts.js";
import { button, element, one, onSubmit, seconds } from "./elements.js";
import { shown, typed } from "./money.js";
import { showStatement } from "./statement.js";

const result = () => one("#pay-result");

export function startPaying() {
  onSubmit(one("#pay"), async values => {
    const currency = currencyOf(values.from);
    const amount = currency === undefined ? null : typed(values.amount, currency);
    if (amount === null) {
      throw new Error("The amount is a number above zero, such as 12.50.");
    }
    await send({ from: values.from, to: values.to.trim(), amount, currency, reference: values.reference }, newKey());
  });
}

async function send(order, key) {
  const began = performance.now();
  const wait = event => draw(key, element("p", { class: "waits" },
    `Waiting for a region: ${event.detail.reason}, try ${event.detail.attempt}.`));
  draw(key, element("p", {}, "On its way …"));
  news.addEventListener("waiting", wait);
  try {
    const answer = await call("POST", "/api/payments", { body: order, key });
    const again = button("Send the same payment again", "Send the same payment again, with the same key", () => send(order, key));
    draw(key, element("p", { class: "paid" }, said(answer)), element("p", {}, told(answer, performance.now() - began)), again);
  } catch (failure) {
    draw(key);
    throw failure;
  } finally {
    news.removeEventListener("waiting", wait);
    await Promise.allSettled([showAccounts(), showStatement()]);
  }
}

function said({ body, status }) {
  const amount = shown(body.amount, body.currency);
  return status === 201 ? `Paid ${amount}.` : `Paid ${amount} before: the same key, so nothing was paid twice.`;
}

function told({ body, region, attempts }, millis) {
  const tries = attempts === 1 ? "at the first try" : `after ${attempts} tries`;
  return `Answered by ${region} ${tries}, ${seconds(millis)}; made in ${body.region}.`;
}

function draw(key, ...lines) {
  result().replaceChildren(...lines, element("p", {}, "Key ", element("code", {}, key)));
}
