// Calls of the API. One that breaks is sent again, with the same key, for as long as a region may need to take over.
const PATIENCE_MILLIS = 60_000;
const ANSWER_MILLIS = 15_000;
const LONGEST_PAUSE_MILLIS = 2_000;
const PASSING = [429, 502, 503, 504];

/** Tells "waiting" ({ attempt, reason }) while a call is tried again, and "over" ({ … }) when it has ended. */
export const news = new EventTarget();

/** An answer that is no success; `message` is for the customer. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `The answer was ${status}.`);
    this.status = status;
    this.errors = problem.errors ?? [];
  }
}

/** A key that no other payment has: 128 random bits. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Resolves with { body, status, region, age, attempts }; rejects with a Refusal, or with an Error when nobody answered.
 * `once`: a call that must not be sent twice, because it has no key.
 */
export async function call(method, path, { body, key, once = false } = {}) {
  const began = performance.now();
  for (let attempt = 1; ; attempt++) {
    const outcome = await send(method, path, body, key);
    const millis = performance.now() - began;
    const again = !once && outcome.passing && millis < PATIENCE_MILLIS;
    if (!again) {
      tell("over", { method, path, attempts: attempt, millis, ...outcome });
      return result(outcome, attempt);
    }
    tell("waiting", { method, path, attempt, reason: outcome.reason });
    await pause(attempt);
  }
}

async function send(method, path, body, key) {
  const headers = { Accept: "application/json" };
  if (method !== "GET") {
    headers["X-CSRF-Protection"] = "1";
  }
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  if (key !== undefined) {
    headers["Idempotency-Key"] = key;
  }
  const options = { method, headers, signal: AbortSignal.timeout(ANSWER_MILLIS), body: body && JSON.stringify(body) };
  try {
    return await read(await fetch(path, options));
  } catch {
    return { passing: true, reason: "no answer" };
  }
}

async function read(answer) {
  const text = await answer.text();
  const status = answer.status;
  const parsed = answer.headers.get("Content-Type")?.includes("json") ? JSON.parse(text) : null;
  // a payment that is sent again while its first sending still runs; an account that the other region may have opened
  const passing = [":payment-in-progress", ":not-known-yet"].some(type => parsed?.type?.endsWith(type));
  return {
    status,
    passing: passing || PASSING.includes(status),
    reason: `answer ${status}`,
    region: answer.headers.get("Region"),
    age: answer.headers.get("Data-Age"),
    body: parsed,
  };
}

function result(outcome, attempts) {
  if (outcome.status === undefined) {
    throw new Error("Nobody answered. Nothing is lost: try again in a moment.");
  }
  if (outcome.status >= 400) {
    throw new Refusal(outcome.status, outcome.body ?? {});
  }
  return { ...outcome, attempts };
}

/** Doubles from 0.2 s, with a random share, so that all customers of a dead region do not come back at the same moment. */
function pause(attempt) {
  const longest = Math.min(LONGEST_PAUSE_MILLIS, 200 * 2 ** (attempt - 1));
  return new Promise(resolve => setTimeout(resolve, longest * (0.5 + Math.random() / 2)));
}

function tell(name, detail) {
  news.dispatchEvent(new CustomEvent(name, { detail }));
}
