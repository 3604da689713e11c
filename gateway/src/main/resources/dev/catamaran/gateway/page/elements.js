// Small ways to make and change elements. Text becomes text, never markup.

export const one = selector => document.querySelector(selector);

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  made.append(...children);
  return made;
}

export function button(text, label, action) {
  const made = element("button", { type: "button", "aria-label": label }, text);
  made.addEventListener("click", async () => {
    made.disabled = true;
    try {
      await action();
    } finally {
      made.disabled = false;
    }
  });
  return made;
}

/** Runs the action with the form's values, once at a time, and shows why it failed beside the form. */
export function onSubmit(form, action) {
  const problem = form.querySelector(".problem");
  const submit = form.querySelector("button");
  form.addEventListener("submit", async event => {
    event.preventDefault();
    problem.textContent = "";
    submit.disabled = true;
    try {
      await action(Object.fromEntries(new FormData(form)));
    } catch (failure) {
      problem.textContent = [failure.message, ...(failure.errors ?? []).map(error => `${error.field}: ${error.message}`)].join(" ");
    } finally {
      submit.disabled = false;
    }
  });
}

export function seconds(millis) {
  return millis < 1000 ? `${Math.round(millis)} ms` : `${(millis / 1000).toFixed(1)} s`;
}

export function time(date) {
  return element("time", { datetime: date.toISOString() }, date.toLocaleTimeString());
}
