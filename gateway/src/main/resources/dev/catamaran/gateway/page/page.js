// The customer's page: who is here, and what is shown to them.
import { call, news } from "./calls.js";
import { showAccounts, startAccounts } from "./accounts.js";
import { element, one, onSubmit, seconds, time } from "./elements.js";
import { startPaying } from "./pay.js";
import { forgetStatement, startStatement } from "./statement.js";

const CALLS_SHOWN = 12;

function entered(customer) {
  one("#who").textContent = `${customer.name}, at home in ${customer.home}`;
  one("#welcome").hidden = true;
  one("#inside").hidden = false;
  one("#log-out").hidden = false;
  return showAccounts();
}

function left() {
  one("#who").textContent = "";
  one("#welcome").hidden = false;
  one("#inside").hidden = true;
  one("#log-out").hidden = true;
  one("#pay-result").replaceChildren();
  document.querySelectorAll("#inside form").forEach(form => form.reset());
  forgetStatement();
}

async function logIn({ email, password }) {
  const { body } = await call("POST", "/api/sessions", { body: { email, password } });
  document.querySelectorAll("#welcome form").forEach(form => form.reset());
  await entered(body.customer);
  one("#content").focus();
}

onSubmit(one("#sign-up"), async values => {
  await call("POST", "/api/customers", { body: values });
  await logIn(values);
});
onSubmit(one("#log-in"), logIn);
one("#log-out").addEventListener("click", async () => {
  try {
    await call("DELETE", "/api/sessions/current");
  } finally {
    left();
    one("#log-in [name=email]").focus();
  }
});

news.addEventListener("waiting", event => {
  one("#waiting").textContent = `Waiting for a region (${event.detail.reason}, try ${event.detail.attempt}). Nothing is lost.`;
});
news.addEventListener("over", ({ detail }) => {
  one("#waiting").textContent = "";
  if (detail.region) {
    one("#served-by").textContent = detail.region;
  }
  if (detail.status === 401) {
    left();
  }
  const rows = one("#calls tbody");
  rows.prepend(element("tr", {},
    element("td", {}, time(new Date())),
    element("td", {}, `${detail.method} ${detail.path.replace(/[0-9a-f-]{36}/, "…").replace(/\?.*/, "")}`),
    element("td", {}, `${detail.status ?? "none"}`),
    element("td", {}, detail.region ?? "–"),
    element("td", { class: "money" }, seconds(detail.millis)),
    element("td", { class: "money" }, `${detail.attempts}`)));
  while (rows.children.length > CALLS_SHOWN) {
    rows.lastElementChild.remove();
  }
});

startAccounts();
startPaying();
startStatement();
call("GET", "/api/me").then(({ body }) => entered(body), left);
