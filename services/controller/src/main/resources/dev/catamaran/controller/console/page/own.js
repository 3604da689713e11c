// The controller's own part of the console: planned moves, and nothing that could break anything.
import { onState } from "./console.js";
import { moves } from "./moves.js";

const part = moves();
document.getElementById("own").append(part.section);
onState(part.paint);
