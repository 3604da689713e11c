// Follows the server's events and hands each state to those who draw a part of it.
import { drawMap } from "./map.js";
import { drawRegions } from "./regions.js";
import { drawLeases } from "./leases.js";
import { drawRto } from "./rto.js";
import { drawTimeline } from "./timeline.js";
import { setText } from "./elements.js";

// The server says something every two seconds at least.
const SILENCE_MILLIS = 5000;
const painters = [drawFacts, drawMap, drawRegions, drawLeases, drawRto, drawTimeline];
const connection = document.getElementById("connection");
let heardAt = 0;

/** Also for the host's own part of the page: called with each state. */
export function onState(painter) {
  painters.push(painter);
}

function drawFacts(state) {
  setText(document.getElementById("facts"), [state.mode, state.replication].filter(Boolean).join(" · "));
}

function show(state) {
  for (const painter of painters) {
    painter(state);
  }
}

function follow() {
  const events = new EventSource("events");
  events.addEventListener("state", message => {
    heard();
    show(JSON.parse(message.data));
  });
  events.addEventListener("alive", heard);
  // a stream that the browser has given up is begun anew; others it begins anew by itself
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(follow, 1000);
    }
  });
}

function heard() {
  heardAt = Date.now();
  showConnection();
}

function showConnection() {
  const live = Date.now() - heardAt < SILENCE_MILLIS;
  connection.className = live ? "live" : "lost";
  setText(connection, live ? "● live" : "○ not connected, trying again");
  document.body.classList.toggle("stale", !live);
}

setInterval(showConnection, 1000);
follow();
