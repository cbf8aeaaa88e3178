/** A key for a field, made of its label: `Taglia scarpe` becomes `tagliaScarpe`. */
export function toFieldKey(label: string): string {
  const words =
    label
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const joined = words
    .map((word, place) => (place === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
  return (/^[a-z]/.test(joined) ? joined : `field${joined}`).slice(0, 64);
}
