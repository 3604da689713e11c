// The slider: payments a second that the lab makes, and what became of them.
import { element, redraw, setText, number, millis } from "./elements.js";
import { order } from "./orders.js";

const SETTLE_MILLIS = 250;

export function load() {
  const slider = element("input", { id: "load", type: "range", min: 0, max: 50, step: 1, value: 0, "aria-describedby": "load-hint" });
  const wanted = element("output", { for: "load" }, "0 payments/s");
  const facts = element("dl", { id: "load-facts" });
  const said = element("p", { role: "status" });
  const section = element("section", { "aria-labelledby": "load-title" },
    element("h2", { id: "load-title" }, element("label", { for: "load" }, "Load")),
    element("p", { class: "hint", id: "load-hint" }, "Customers of both geographies, half each; same key on every retry."),
    element("div", { class: "slider" }, slider, wanted), facts, said);
  let settling = null;
  slider.addEventListener("input", () => {
    setText(wanted, `${slider.value} payments/s`);
    clearTimeout(settling);
    settling = setTimeout(async () => {
      settling = null;
      const answer = await order("/load", { perSecond: Number(slider.value) });
      setText(said, answer.ok ? "" : `▲ ${answer.text}`);
    }, SETTLE_MILLIS);
  });
  const paint = state => {
    if (!state.load) {
      return;
    }
    slider.max = state.load.most;
    if (settling === null && document.activeElement !== slider) {
      slider.value = state.load.wanted;
      setText(wanted, `${state.load.wanted} payments/s`);
    }
    draw(facts, state.load);
  };
  return { section, paint };
}

function draw(target, now) {
  const failed = now.failed > 0 ? `▲ ${number(now.failed)}` : "0";
  const rows = [
    ["paid/s", now.settingUp ? "setting up…" : number(now.perSecond, 1)], ["acknowledged", number(now.acknowledged)],
    ["failed", failed], ["waiting", number(now.waiting)],
    ["longest wait, last minute", millis(now.longestWaitMillis)], ["p99", now.p99Millis === null ? "–" : millis(now.p99Millis)],
  ];
  redraw(target, rows, () => rows.map(([name, value]) => element("div", { class: name === "failed" && now.failed > 0 ? "warning" : null },
    element("dt", {}, name), element("dd", {}, value))));
}
