// The catalogue of infra/lab/README.md, as buttons. They exist in the lab's jar only.
import { element, redraw, setText } from "./elements.js";
import { order } from "./orders.js";

const OF_REGION = [
  ["kill-region", "Kill"], ["start-region", "Start"], ["pause-region", "Pause"], ["resume-region", "Resume"],
  ["isolate-region", "Isolate"], ["rejoin-region", "Rejoin"],
];
const OF_CLOCKS = [["freeze-region", "Freeze"]];
const OF_DISK = [["fill-disk", "Fill disk"], ["free-disk", "Free disk"]];
const OF_PROCESS = [["kill-process", "Kill"], ["start-process", "Start"], ["pause-process", "Pause"], ["resume-process", "Resume"]];
const BACKENDS = ["checkpointer", "sender", "receiver"];
const SLOW_MILLIS = 300;
const FSYNC_MILLIS = 100;
const STEP_MILLIS = -10000;
const said = element("p", { role: "status", id: "fault-result" });

async function strike(fault, body, button) {
  button.disabled = true;
  setText(said, `${fault}…`);
  const answer = await order(`/faults/${fault}`, body);
  setText(said, answer.ok ? `${fault}: done` : `▲ ${fault}: ${answer.text}`);
  button.disabled = false;
}

function button(fault, label, body, attributes = {}) {
  const made = element("button", { type: "button", "data-fault": fault, ...attributes }, label);
  made.addEventListener("click", () => strike(fault, typeof body === "function" ? body() : body, made));
  return made;
}

function group(title, ...children) {
  return element("fieldset", {}, element("legend", {}, title), ...children);
}

function region(name, lab) {
  const all = [...OF_REGION, ...(lab.smallDisks ? OF_DISK : []), ...(lab.fakeClocks ? OF_CLOCKS : [])];
  return group(`Region ${name}`, element("div", { class: "buttons" },
    ...all.map(([fault, label]) => button(fault, label, { region: name }, { "data-region": name, "aria-label": `${label} ${name}` }))));
}

function chooser(label, id, values) {
  const select = element("select", { id }, ...values.map(value => element("option", { value }, value)));
  return { select, field: element("label", {}, `${label} `, select) };
}

function processes(zones) {
  const names = zones.flatMap(zone => (zone.processes ?? []).map(process => `${zone.name} ${process.name}`));
  const { select, field } = chooser("Process", "process", names);
  const chosen = () => {
    const [region, name] = select.value.split(" ");
    return { region, name };
  };
  return group("One process", field,
    element("div", { class: "buttons" }, ...OF_PROCESS.map(([fault, label]) => button(fault, label, chosen))));
}

function witness() {
  const body = { region: "witness", name: "controller" };
  return group("Witness", element("div", { class: "buttons" }, ...OF_PROCESS.map(([fault, label]) =>
    button(fault, label, body, { "data-region": "witness", "aria-label": `${label} the witness` })),
  button("wipe-voter", "Kill and wipe its disk", { region: "witness" })));
}

function clock(ofRegion) {
  return [button("step-clock", `Clock ${-STEP_MILLIS / 1000} s back`, () => ({ ...ofRegion(), millis: STEP_MILLIS })),
    button("step-clock", "Clock right", () => ({ ...ofRegion(), millis: 0 }))];
}

function database(names, lab) {
  const { select, field } = chooser("Database", "database", names);
  const backend = chooser("Backend", "backend", BACKENDS);
  const ofBackend = () => ({ region: select.value, backend: backend.select.value });
  const ofRegion = () => ({ region: select.value });
  return group("Inside a database", field, backend.field, element("div", { class: "buttons" },
    button("pause-backend", "Pause backend", ofBackend),
    button("resume-backend", "Resume backend", ofBackend),
    button("slow-fsync", `Slow disk (${FSYNC_MILLIS} ms)`, () => ({ ...ofRegion(), millis: FSYNC_MILLIS })),
    button("normal-fsync", "Normal disk", ofRegion),
    button("open-reader", "Open a reader", ofRegion),
    button("close-reader", "Close the reader", ofRegion),
    ...(lab.fakeClocks ? clock(ofRegion) : []),
    button("wipe-voter", "Kill and wipe the controller", ofRegion)));
}

function links(pairs) {
  const { select, field } = chooser("Link", "link", pairs);
  const ends = () => {
    const [from, to] = select.value.split(" → ");
    return { from, to };
  };
  return group("Link", field, element("div", { class: "buttons" },
    button("cut-link", "Cut", () => ({ ...ends(), oneWay: false })),
    button("cut-link", "Cut, keep what is on it", () => ({ ...ends(), oneWay: false, inFlight: "keep" }), { "data-in-flight": "keep" }),
    button("cut-link", "Cut this way only", () => ({ ...ends(), oneWay: true }), { "data-one-way": "true" }),
    button("slow-link", `Slow (${SLOW_MILLIS} ms)`, () => ({ ...ends(), millis: SLOW_MILLIS })),
    button("heal-link", "Heal", ends)));
}

function pairsOf(state) {
  return state.links.flatMap(link => [`${link.from} → ${link.to}`, `${link.to} → ${link.from}`]);
}

export function faults() {
  const groups = element("div", { class: "groups" });
  const section = element("section", { "aria-labelledby": "faults-title" },
    element("h2", { id: "faults-title" }, "Faults"), groups,
    element("div", { class: "buttons" }, button("heal-all", "Heal everything", {})), said);
  let lab = {};
  fetch("/lab").then(answer => answer.json()).then(({ smallDisks, fakeClocks }) => {
    lab = { smallDisks, fakeClocks };
  });
  const paint = state => {
    const regions = state.zones.filter(zone => zone.kind === "region");
    const facts = [lab, state.zones.map(zone => [zone.name, (zone.processes ?? []).map(one => one.name)]), pairsOf(state)];
    redraw(groups, facts, () => [...regions.map(zone => region(zone.name, lab)), witness(),
      processes(regions), database(regions.map(zone => zone.name), lab), links(pairsOf(state))]);
  };
  return { section, paint };
}
