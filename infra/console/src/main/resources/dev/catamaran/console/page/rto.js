// The last takeover: its RTO in the four parts.
import { element, svg, redraw, millis } from "./elements.js";

const target = document.getElementById("rto");
const WIDTH = 600;

/** The parts of an RTO that are known, in their order. */
export function parts(rto) {
  return [["detect", rto.detectMillis], ["decide", rto.decideMillis], ["promote", rto.promoteMillis], ["reroute", rto.rerouteMillis]];
}

function bar(rto) {
  const total = Math.max(1, rto.totalMillis);
  let from = 0;
  const pieces = parts(rto).filter(([, value]) => value !== null).map(([name, value]) => {
    const piece = svg("rect", { class: name, x: from, y: 0, width: (WIDTH * value) / total, height: 22 });
    from += (WIDTH * value) / total;
    return piece;
  });
  return svg("svg", { viewBox: `0 0 ${WIDTH} 22`, preserveAspectRatio: "none", "aria-hidden": "true" }, ...pieces);
}

function legend(rto) {
  return element("ul", {}, ...parts(rto).map(([name, value]) => element("li", { class: name },
    `${name} `, element("b", {}, value === null ? "no payment seen" : millis(value)))));
}

function end(rto) {
  const begin = rto.faultKnown ? "from the fault" : "from the last sign of life";
  return rto.seenByClient ? `${begin} to the first payment acknowledged elsewhere` : `${begin} to the open gate; no load was there to see it`;
}

export function drawRto(state) {
  const last = state.events.filter(event => event.rto).at(-1);
  redraw(target, last ?? null, () => last
    ? [element("p", { class: "total" }, element("b", {}, millis(last.rto.totalMillis)), ` RTO, ${end(last.rto)}`),
      bar(last.rto), legend(last.rto), element("p", { class: "what" }, last.text)]
    : [element("p", { class: "what" }, "None since this console began to look.")]);
}
