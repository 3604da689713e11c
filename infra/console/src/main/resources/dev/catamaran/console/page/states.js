// One shape and one word for each state: colour alone says nothing.
const SHAPES = {
  serving: "●", following: "◐", voting: "●", impaired: "◭", silent: "◌", dead: "✕",
};
const WORDS = {
  serving: "serves", following: "follows", voting: "votes", impaired: "controller away", silent: "silent", dead: "dead",
};

export function shape(state) {
  return SHAPES[state] ?? "?";
}

export function word(state) {
  return WORDS[state] ?? state;
}

export function isAway(zone) {
  return zone.state === "dead" || zone.state === "silent";
}
