// A card for each region: what its controller, its database and its gateways say.
import { element, redraw, number, millis, bytes } from "./elements.js";
import { shape, word, isAway } from "./states.js";

const place = document.getElementById("regions");

function card(name) {
  const id = `region-${name}`;
  let found = document.getElementById(id);
  if (!found) {
    found = element("article", { id, "aria-label": `Region ${name}` });
    place.append(found);
  }
  return found;
}

function fact(name, value, warning = false) {
  return element("div", { class: warning ? "warning" : null }, element("dt", {}, name), element("dd", {}, warning ? `▲ ${value}` : value));
}

function replication(zone) {
  const { role, state } = zone.replication;
  const words = { sync: "sync", async: "async", degraded: "degraded: alone", none: "no copy follows" };
  return fact("database", role === "none" ? "away" : `${role}, ${words[state] ?? state}`,
    role === "none" || state === "degraded" || state === "none");
}

function gates(zone) {
  const words = zone.gates.map(gate => `${gate.home} ${gate.open ? "open" : "shut"}`);
  return fact("gates", words.length ? words.join(", ") : "none");
}

function facts(zone) {
  if (isAway(zone)) {
    return [element("p", { class: "gone" }, zone.state === "dead" ? "Nothing of it answers." : "No answer for two seconds or more.")];
  }
  const list = element("dl", {},
    fact("payments", `${number(zone.traffic.paymentsPerSecond, 1)}/s`),
    fact("requests", `${number(zone.traffic.requestsPerSecond, 1)}/s`),
    zone.traffic.p99Millis === null ? null : fact("p99 below", millis(zone.traffic.p99Millis)),
    fact("sessions", zone.sessions === null ? "unknown" : number(zone.sessions)),
    replication(zone),
    fact("lag", `${millis(zone.replication.lagMillis)}, ${bytes(zone.replication.lagBytes)}`),
    fact("conflicts", number(zone.replication.conflicts), zone.replication.conflicts > 0),
    gates(zone),
    fact("quorum", zone.quorum ? "reached" : "not reached", !zone.quorum));
  return [list, zone.barred ? element("p", { class: "barred" }, `▲ ${zone.barred}`) : null, processes(zone)].filter(Boolean);
}

function processes(zone) {
  const dead = (zone.processes ?? []).filter(one => one.pid < 0).map(one => one.name);
  return dead.length ? element("p", { class: "barred" }, `✕ not running: ${dead.join(", ")}`) : null;
}

export function drawRegions(state) {
  for (const zone of state.zones.filter(one => one.kind === "region")) {
    const target = card(zone.name);
    target.dataset.state = zone.state;
    redraw(target, zone, () => [
      element("h3", {}, `${shape(zone.state)} ${zone.name} `, element("span", {}, word(zone.state))),
      ...facts(zone),
    ]);
  }
}
