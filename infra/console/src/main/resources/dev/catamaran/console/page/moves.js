// Planned moves: a button for each home, that names where it would go. Home again is a failback.
import { element, redraw, setText } from "./elements.js";
import { order } from "./orders.js";

/** A section with the moves that are possible now, and the painter that keeps it so. */
export function moves() {
  const buttons = element("div", { class: "buttons" });
  const said = element("p", { role: "status" });
  const section = element("section", { "aria-label": "Planned moves" },
    element("h2", {}, "Planned moves"),
    element("p", { class: "hint" }, "In order, without loss; a move home again is a failback."), buttons, said);
  return { section, paint: state => draw(state, buttons, said) };
}

function draw(state, buttons, said) {
  const regions = state.zones.filter(zone => zone.kind === "region").map(zone => zone.name);
  const together = state.mode === "active-passive";
  const leases = together ? state.leases.slice(0, 1) : state.leases;
  const choices = leases.flatMap(lease => regions.filter(region => region !== lease.region)
    .map(region => ({ home: lease.home, from: lease.region, to: region, all: together })));
  redraw(buttons, choices, () => choices.map(choice => button(choice, said)));
}

function button({ home, from, to, all }, said) {
  const what = all ? "everything" : `home ${home}`;
  const verb = !all && to === home ? "Fail back" : "Switch over";
  const made = element("button", { type: "button", "data-move": home, "data-to": to }, `${verb}: ${what} ${from} → ${to}`);
  made.addEventListener("click", async () => {
    setText(said, `asking ${from}…`);
    const answer = await order("moves", { home, to });
    setText(said, answer.ok ? `${what} moves to ${to}` : `▲ ${answer.text}`);
  });
  return made;
}
