// The lab's own part of the console: the load, planned moves, and every fault of its catalogue.
import { onState } from "./console.js";
import { element } from "./elements.js";
import { moves } from "./moves.js";
import { load } from "./own-load.js";
import { faults } from "./own-faults.js";

const parts = [load(), moves(), faults()];
document.getElementById("own").append(...parts.map(part => part.section));
parts.forEach(part => onState(part.paint));
