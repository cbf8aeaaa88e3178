/** The name built from its parts, as the database builds it; null without any. */
export function builtName(firstName: string | null, lastName: string | null): string | null {
  return `${firstName ?? ""} ${lastName ?? ""}`.trim() || null;
}
