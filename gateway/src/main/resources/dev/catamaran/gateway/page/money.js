// Amounts are whole minor units, as in the API; only what is shown and typed has a point in it.

function digits(currency) {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
}

export function shown(amount, currency) {
  const places = digits(currency);
  const value = places === 0 ? amount : Number(`${amount}e-${places}`);
  return new Intl.NumberFormat(undefined, { style: "currency", currency }).format(value);
}

/** Minor units of what was typed, such as 12, 12.5 or 12,50; null when it is no amount above zero. */
export function typed(text, currency) {
  const parts = /^(\d{1,12})(?:[.,](\d+))?$/.exec(text.trim());
  const places = digits(currency);
  if (parts === null || (parts[2] ?? "").length > places) {
    return null;
  }
  const amount = Number(parts[1] + (parts[2] ?? "").padEnd(places, "0"));
  return amount > 0 && Number.isSafeInteger(amount) ? amount : null;
}
