/** What a key or a member may do; each role includes those before it. */
export const roles = ["read", "write", "admin"] as const;
export type Role = (typeof roles)[number];

export function includesRole(held: Role, needed: Role): boolean {
  return roles.indexOf(held) >= roles.indexOf(needed);
}
