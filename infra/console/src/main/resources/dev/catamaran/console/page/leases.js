// The quorum's answer to who serves which home, and what the holder's database says of it.
import { element, redraw } from "./elements.js";

const body = document.querySelector("#leases tbody");

function gate(state, lease) {
  const zone = state.zones.find(one => one.name === lease.region);
  const found = zone?.gates.find(one => one.home === lease.home && one.epoch === lease.epoch);
  if (!found) {
    return "? not seen";
  }
  return found.open ? "○ open" : "■ shut";
}

export function drawLeases(state) {
  const rows = state.leases.map(lease => [lease.home, lease.region, String(lease.epoch), lease.state, gate(state, lease)]);
  redraw(body, rows, () => rows.map(([home, ...rest]) => element("tr", { "data-home": home },
    element("th", { scope: "row" }, home), ...rest.map(value => element("td", {}, value)))));
}
