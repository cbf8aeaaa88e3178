import { expect, test } from "vitest";
import { closeConnections } from "../postgres";
import { auth } from "./auth";

test("a database that is away at the first sign-in does not stop the ones after it", async () => {
  const { DATABASE_URL } = process.env;
  process.env.DATABASE_URL = "postgres://nobody@127.0.0.1:1/none";
  await expect(auth("http")).rejects.toThrow();
  await closeConnections();
  process.env.DATABASE_URL = DATABASE_URL;
  await expect(auth("http")).resolves.toHaveProperty("api");
});
