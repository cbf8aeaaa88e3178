import { db } from "../postgres";
import { accounts } from "../schema/accounts";

/** A fresh account, so that a test sees nothing but its own rows. */
export async function newTestAccount(): Promise<number> {
  const [made] = await db()
    .insert(accounts)
    .values({ name: "Test", defaultCountry: "IT" })
    .returning({ id: accounts.id });
  return made?.id ?? 0;
}
