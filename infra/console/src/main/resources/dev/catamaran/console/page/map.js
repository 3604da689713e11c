// Two regions, the witness above them, and the links between.
import { svg, redraw, setText, number } from "./elements.js";
import { shape, word, isAway } from "./states.js";

const WIDE = { regions: [{ x: 150, y: 165 }, { x: 610, y: 165 }], witness: { x: 380, y: 48 }, width: 200, view: "0 0 760 250" };
const NARROW = { regions: [{ x: 88, y: 165 }, { x: 302, y: 165 }], witness: { x: 195, y: 38 }, width: 160, view: "0 0 390 250" };
const HEIGHT = 92;
const narrow = window.matchMedia("(max-width: 640px)");
let plan = WIDE;
const map = document.getElementById("map");

function place(zones, name) {
  const zone = zones.findIndex(one => one.name === name);
  if (zone < 0) {
    return null;
  }
  return zones[zone].kind === "witness" ? plan.witness : plan.regions[zones.slice(0, zone).filter(one => one.kind === "region").length];
}

/** Nobody outside of a lab sees links: then a pair is joined when both ends answer. */
function links(state) {
  if (state.links.length > 0) {
    return state.links.filter(link => !link.from.startsWith("customers-"));
  }
  const pairs = [];
  state.zones.forEach((from, index) => state.zones.slice(index + 1).forEach(to => pairs.push({
    from: from.name, to: to.name, state: isAway(from) || isAway(to) ? "unknown" : "open", delayMillis: null,
  })));
  return pairs;
}

function line(zones, link) {
  const from = place(zones, link.from);
  const to = place(zones, link.to);
  if (!from || !to) {
    return null;
  }
  const away = zones.some(zone => (zone.name === link.from || zone.name === link.to) && isAway(zone));
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const delay = link.delayMillis === null ? "" : ` ${number(link.delayMillis)} ms`;
  const words = { open: delay.trim(), cut: "✕ cut", "cut-one-way": "✕ cut one way", slow: `≈ slow,${delay}`, unknown: "" };
  const label = words[link.state] ?? link.state;
  return svg("g", { class: `link ${link.state}${away ? " away" : ""}` },
    svg("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y }),
    label ? svg("text", { x: middle.x, y: middle.y + (middle.y > 150 ? 24 : -2), "text-anchor": "middle" }, label) : null);
}

function node(zones, zone, leases) {
  const { x, y } = place(zones, zone.name);
  const height = zone.kind === "witness" ? 56 : HEIGHT;
  const homes = leases.filter(lease => lease.region === zone.name).map(lease => lease.home);
  const serves = homes.length > 0 && !isAway(zone) ? `home ${homes.join(", ")}` : "";
  const rate = zone.kind === "witness" || isAway(zone) ? "" : `${number(zone.traffic.paymentsPerSecond, 1)} payments/s`;
  return svg("g", { class: `zone ${zone.state}`, transform: `translate(${x} ${y})` },
    svg("rect", { x: -plan.width / 2, y: -height / 2, width: plan.width, height, rx: 10 }),
    svg("text", { class: "name", y: -height / 2 + 23, "text-anchor": "middle" }, `${shape(zone.state)} ${zone.name}`),
    svg("text", { y: -height / 2 + 43, "text-anchor": "middle" }, `${word(zone.state)}${serves ? ` ${serves}` : ""}`),
    rate ? svg("text", { y: -height / 2 + 70, class: "rate", "text-anchor": "middle" }, rate) : null);
}

function customers(state, zone) {
  const link = state.links.find(one => one.from === `customers-${zone.name}` && one.to === zone.name);
  if (!link) {
    return null;
  }
  const { x, y } = place(state.zones, zone.name);
  const cut = link.state !== "open" && link.state !== "slow";
  return svg("g", { class: `link ${link.state}` },
    svg("line", { x1: x, y1: y + HEIGHT / 2, x2: x, y2: 228 }),
    svg("text", { x, y: 243, "text-anchor": "middle" }, cut ? "✕ customers cut off" : "customers"));
}

export function drawMap(state) {
  plan = narrow.matches ? NARROW : WIDE;
  map.setAttribute("viewBox", plan.view);
  const regions = state.zones.filter(zone => zone.kind === "region");
  const facts = [state.zones.map(zone => [zone.name, zone.state, zone.traffic.paymentsPerSecond]), state.leases, state.links, plan.view];
  redraw(map, facts, () => [
    ...links(state).map(link => line(state.zones, link)),
    ...regions.map(zone => customers(state, zone)),
    ...state.zones.map(zone => node(state.zones, zone, state.leases)),
  ].filter(Boolean));
  setText(document.getElementById("map-text"), state.zones.map(zone => `${zone.name} ${word(zone.state)}`).join(", "));
}
