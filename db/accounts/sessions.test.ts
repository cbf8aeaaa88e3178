import { beforeAll, expect, test } from "vitest";
import type { NewAccount } from "@/lib/people";
import { createAccount } from "./accounts";
import { endSession, readSession, startSession } from "./sessions";

const owner: NewAccount = {
  name: "Giulia Ferri",
  email: "giulia@example.com",
  password: "correct horse battery",
  company: "Bottega",
  country: "IT",
};

beforeAll(async () => {
  await createAccount(owner);
});

async function signIn(headers: Record<string, string>): Promise<string> {
  return (await startSession(owner, new Headers(headers))).getSetCookie()[0] ?? "";
}

function read(cookies: string[], headers: Record<string, string> = {}) {
  const cookie = cookies.map((text) => text.split(";")[0]).join("; ");
  return readSession(new Headers({ ...headers, cookie }));
}

test.each([[{}], [{ "x-forwarded-proto": "http" }], [{ origin: "http://192.168.1.7:3000" }]])(
  "over plain HTTP (%j) the session cookie is one that browsers keep",
  async (headers) => {
    const cookie = await signIn(headers);
    expect(cookie).toMatch(/^rubrica\.session_token=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).not.toMatch(/;\s*Secure/i);
    expect(await read([cookie], headers)).toMatchObject({ userName: "Giulia Ferri" });
  },
);

test.each([
  [{ "x-forwarded-proto": "https" }],
  [{ "x-forwarded-proto": "HTTPS, http" }],
  [{ origin: "https://book.example.com", "x-forwarded-proto": "http" }],
])("over HTTPS (%j) the session cookie is Secure", async (headers) => {
  const cookie = await signIn(headers);
  expect(cookie).toMatch(/^__Secure-rubrica\.session_token=.*;\s*Secure/i);
  expect(await read([cookie], headers)).toMatchObject({ userName: "Giulia Ferri" });
});

test("over HTTPS a cookie that is not Secure is not accepted: somebody on the network may have planted it", async () => {
  const cookie = await signIn({});
  expect(await read([cookie], { "x-forwarded-proto": "https" })).toBeNull();
});

test("the page of another site that was loaded over HTTPS does not make this one HTTPS", async () => {
  const cookie = await signIn({});
  const headers = { origin: "https://evil.example", host: "192.168.1.7:3000" };
  expect(await read([cookie], headers).catch(({ code }) => code)).not.toBeNull();
});

test("a cookie of another installation does not hide the one that is good", async () => {
  const good = await signIn({});
  expect(await read(["__Secure-rubrica.session_token=old.old", good])).not.toBeNull();
  const secure = await signIn({ origin: "https://book.example.com" });
  expect(await read(["rubrica.session_token=old.old", secure])).not.toBeNull();
});

test("signing out ends every session the browser holds and clears its cookies", async () => {
  const cookies = [await signIn({}), await signIn({ "x-forwarded-proto": "https" })];
  const cookie = cookies.map((text) => text.split(";")[0]).join("; ");
  const cleared = (await endSession(new Headers({ cookie }))).getSetCookie();
  for (const name of ["rubrica.session_token=;", "__Secure-rubrica.session_token=;"])
    expect(cleared.some((text) => text.startsWith(name) && /Max-Age=0/i.test(text))).toBe(true);
  expect(await read(cookies)).toBeNull();
});
