import { randomBytes } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { eq, sql } from "drizzle-orm";
import type { CountryCode } from "@/lib/contacts/phone";
import { AppError } from "@/lib/errors";
import type { NewAccount } from "@/lib/people";
import { advisoryLocks } from "../locks";
import { db, type Executor } from "../postgres";
import { accounts, members } from "../schema/accounts";
import { credentials, users } from "../schema/people";
import { type Transaction, write } from "../write";

/** Whether anybody has set this installation up. */
export async function hasAccounts(on: Executor = db()): Promise<boolean> {
  const [row] = await on.execute(sql`select from accounts limit 1`);
  return row !== undefined;
}

interface MadeAccount {
  accountId: number;
  userId: string;
}

/**
 * Makes a person and their account, of which they are admin: both or neither.
 * @throws AppError 409 when the e-mail is a person's already
 */
export async function createAccount(account: NewAccount): Promise<MadeAccount> {
  const passwordHash = await hashPassword(account.password);
  return write((tx) => insertAccount(tx, account, passwordHash));
}

/**
 * As `createAccount`, for the first of an installation; of two at once, one succeeds.
 * @throws AppError 409 when there is an account already
 */
export async function createFirstAccount(account: NewAccount): Promise<MadeAccount> {
  // Anybody may ask: a hash is made only for whom there may be a use.
  if (await hasAccounts()) throw alreadySetUp();
  const passwordHash = await hashPassword(account.password);
  return write(async (tx) => {
    const [lock] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(${advisoryLocks.settingUp}) as mine`,
    );
    if (!lock?.mine || (await hasAccounts(tx))) throw alreadySetUp();
    return insertAccount(tx, account, passwordHash);
  });
}

function alreadySetUp(): AppError {
  return new AppError("conflict", "This installation has been set up already. Sign in instead.");
}

async function insertAccount(
  tx: Transaction,
  account: NewAccount,
  passwordHash: string,
): Promise<MadeAccount> {
  const userId = await insertUser(tx, account, passwordHash);
  const [made] = await tx
    .insert(accounts)
    .values({ name: account.company, defaultCountry: account.country })
    .returning({ id: accounts.id });
  const accountId = made?.id ?? 0;
  await tx.insert(members).values({ accountId, userId, role: "admin" });
  return { accountId, userId };
}

/** The rows better-auth finds when somebody signs in: it writes them itself only on a connection of its own. */
async function insertUser(tx: Transaction, { name, email }: NewAccount, password: string): Promise<string> {
  const id = randomBytes(24).toString("base64url");
  const [user] = await tx
    .insert(users)
    .values({ id, name, email: email.toLowerCase() })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  if (!user) {
    const message = "There is already a person with this e-mail address.";
    throw new AppError("conflict", message, { errors: [{ field: "email", code: "taken", message }] });
  }
  const credentialId = randomBytes(24).toString("base64url");
  await tx
    .insert(credentials)
    .values({ id: credentialId, userId: id, accountId: id, providerId: "credential", password });
  return id;
}

/** ISO 3166 code that national numbers of this account belong to. */
export async function getDefaultCountry(accountId: number): Promise<CountryCode> {
  const [account] = await db()
    .select({ country: accounts.defaultCountry })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  return (account?.country ?? "IT") as CountryCode;
}
