// Calls that change something. The header proves that the page itself made the call.
const HEADERS = { "Content-Type": "application/json", "X-CSRF-Protection": "1" };

/** Resolves with what to tell the operator. */
export async function order(path, body) {
  try {
    const answer = await fetch(path, { method: "POST", headers: HEADERS, body: JSON.stringify(body) });
    if (answer.ok) {
      return { ok: true, text: "done" };
    }
    const problem = await answer.json().catch(() => ({}));
    return { ok: false, text: problem.detail ?? `refused (${answer.status})` };
  } catch {
    return { ok: false, text: "no answer from the console" };
  }
}
