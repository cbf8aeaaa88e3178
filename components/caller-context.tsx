"use client";

import { createContext, type ReactNode, useContext } from "react";
import { includesRole, type Role } from "@/lib/roles";

/** Who is signed in, as far as the pages show it. */
export interface Person {
  accountId: number;
  userName: string;
  accountName: string;
  /** ISO 3166 code a number without a prefix belongs to. */
  defaultCountry: string;
  role: Role;
}

const Context = createContext<Person | null>(null);

export function CallerProvider({ person, children }: { person: Person; children: ReactNode }) {
  return <Context value={person}>{children}</Context>;
}

export function useCaller(): Person {
  const person = useContext(Context);
  if (!person) throw new Error("useCaller needs a CallerProvider above it.");
  return person;
}

/** Whether the person may do what needs a role. */
export function useMay(needed: Role): boolean {
  return includesRole(useCaller().role, needed);
}
