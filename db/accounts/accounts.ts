import { eq, sql } from "drizzle-orm";
import type { CountryCode } from "@/lib/contacts/phone";
import { AppError } from "@/lib/errors";
import type { NewAccount } from "@/lib/people";
import { db } from "../postgres";
import { accounts, members } from "../schema/accounts";
import { auth } from "./auth";

/** Whether anybody has set this installation up. */
export async function hasAccounts(): Promise<boolean> {
  const [row] = await db().execute(sql`select from accounts limit 1`);
  return row !== undefined;
}

/**
 * Makes a person and their account, of which they are admin.
 * @throws AppError 409 when the e-mail is a person's already
 */
export async function createAccount(account: NewAccount): Promise<{ accountId: number; userId: string }> {
  const userId = await createPerson(account);
  const accountId = await db().transaction(async (tx) => {
    const [made] = await tx
      .insert(accounts)
      .values({ name: account.company, defaultCountry: account.country })
      .returning({ id: accounts.id });
    const id = made?.id ?? 0;
    await tx.insert(members).values({ accountId: id, userId, role: "admin" });
    return id;
  });
  return { accountId, userId };
}

/**
 * As `createAccount`, for the first of an installation; of two at once, one succeeds.
 * @throws AppError 409 when there is an account already
 */
export async function createFirstAccount(
  account: NewAccount,
): Promise<{ accountId: number; userId: string }> {
  return db().transaction(async (tx) => {
    const [lock] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(${settingUp}) as mine`,
    );
    if (!lock?.mine || (await hasAccounts()))
      throw new AppError("conflict", "This installation has been set up already. Sign in instead.");
    return createAccount(account);
  });
}
const settingUp = 7_822_744;

async function createPerson({ name, email, password }: NewAccount): Promise<string> {
  const { internalAdapter, password: passwords } = await (await auth()).$context;
  const key = email.toLowerCase();
  if (await internalAdapter.findUserByEmail(key)) {
    const message = "There is already a person with this e-mail address.";
    throw new AppError("conflict", message, { errors: [{ field: "email", code: "taken", message }] });
  }
  const user = await internalAdapter.createUser(
    { name, email: key, emailVerified: false },
    { method: "email-password" },
  );
  const hash = await passwords.hash(password);
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: "credential",
    accountId: user.id,
    password: hash,
  });
  return user.id;
}

/** ISO 3166 code that national numbers of this account belong to. */
export async function getDefaultCountry(accountId: number): Promise<CountryCode> {
  const [account] = await db()
    .select({ country: accounts.defaultCountry })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  return (account?.country ?? "IT") as CountryCode;
}
