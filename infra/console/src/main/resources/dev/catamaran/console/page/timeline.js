// What happened, the newest first. Items stay the same elements while they grow, and only new ones are told aloud.
import { element, setText, millis } from "./elements.js";
import { parts } from "./rto.js";

const SHAPES = {
  takeover: "⇒", forced: "⇛", switchover: "⇄", fault: "⚡", healed: "✚", dead: "✕", back: "●", degraded: "▽", restored: "△", rejoin: "↻", change: "✎",
};
const list = document.getElementById("timeline");
const news = document.getElementById("news");
const items = new Map();

function clock(at) {
  const time = new Date(at);
  return `${time.toLocaleTimeString("en-GB")}.${String(time.getMilliseconds()).padStart(3, "0")}`;
}

function words(event) {
  if (event.rto) {
    const known = parts(event.rto).filter(([, value]) => value !== null).map(([name, value]) => `${name} ${millis(value)}`);
    return `${event.text}. RTO ${millis(event.rto.totalMillis)} = ${known.join(" + ")}`;
  }
  return event.pauseMillis === null ? event.text : `${event.text}. No writes for ${millis(event.pauseMillis)}`;
}

function item(event) {
  return element("li", { class: event.kind, "data-kind": event.kind },
    element("time", { datetime: new Date(event.at).toISOString() }, clock(event.at)),
    element("span", { class: "shape", "aria-hidden": "true" }, SHAPES[event.kind] ?? "•"),
    element("b", {}, event.kind), element("span", { class: "text" }));
}

export function drawTimeline(state) {
  const first = items.size === 0;
  const added = [];
  for (const event of state.events) {
    if (!items.has(event.id)) {
      items.set(event.id, item(event));
      added.push(event);
    }
    setText(items.get(event.id).querySelector(".text"), words(event));
  }
  if (added.length > 0) {
    list.replaceChildren(...state.events.map(event => items.get(event.id)).reverse());
    if (!first) {
      setText(news, added.map(words).join(". "));
    }
  }
  const shown = new Set(state.events.map(event => event.id));
  [...items.keys()].filter(id => !shown.has(id)).forEach(id => items.delete(id));
}
