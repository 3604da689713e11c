// Small ways to make and change elements without touching what did not change.
const SVG = "http://www.w3.org/2000/svg";

/** An element; text becomes text, never markup. */
export function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

export function setText(target, text) {
  if (target.textContent !== text) {
    target.textContent = text;
  }
}

/** Redraws a part only when what it shows has changed, so that focus, selection and readers are left in peace. */
export function redraw(target, facts, make) {
  const key = JSON.stringify(facts);
  if (target.dataset.drawn !== key) {
    target.dataset.drawn = key;
    target.replaceChildren(...make());
  }
}

export function number(value, digits = 0) {
  return value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function millis(value) {
  return value < 1000 ? `${number(value)} ms` : `${number(value / 1000, 2)} s`;
}

export function bytes(value) {
  return value < 1024 ? `${value} B` : value < 1048576 ? `${number(value / 1024)} KB` : `${number(value / 1048576, 1)} MB`;
}
