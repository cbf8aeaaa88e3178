import { expect, test } from "vitest";
import { readEnvironment } from "./environment";

test("without any setting the product runs on port 3000 with its own database", () => {
  const { PORT, DATA_DIR, DATABASE_URL } = readEnvironment({});
  expect([PORT, DATA_DIR, DATABASE_URL]).toEqual([3000, ".data", undefined]);
});

test("an empty variable counts as unset", () => {
  const { PORT, DATABASE_URL } = readEnvironment({ PORT: "", DATABASE_URL: "" });
  expect([PORT, DATABASE_URL]).toEqual([3000, undefined]);
});

test.each([
  [{ PORT: "abc" }, "PORT must be a whole number."],
  [{ PORT: "99999" }, "PORT must be between 0 and 65535."],
  [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL must look like postgres://user:password@host:5432/database."],
  [{ DATABASE_PREPARE: "maybe" }, "DATABASE_PREPARE must be true or false."],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be error, warn, info or debug."],
])("%o is refused with a sentence", (variables, sentence) => {
  expect(() => readEnvironment(variables)).toThrow(sentence);
});
