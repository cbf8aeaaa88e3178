import { expect, test, vi } from "vitest";
import { describeError, log } from "./log";

function logged(details: Record<string, unknown>): string {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  log("error", "it failed", details);
  const line = String(write.mock.calls[0]?.[0]);
  write.mockRestore();
  return line;
}

/** As the driver throws it. */
const databaseError = (fields: Record<string, unknown> & { message: string }) =>
  Object.assign(new Error(fields.message), fields);

test("an error is logged without the parameters of its query", () => {
  const line = logged({ error: new Error("Failed query: select 1\nparams: Anna,+393331234567") });
  expect(line).toContain("Failed query: select 1");
  expect(line).toContain("log.test.ts");
  expect(line).not.toContain("Anna");
});

test("parameters with lines of their own, even such as a stack has, are left out", () => {
  const error = new Error("Failed query: select 1\nparams: note,\n    at Canary (Anna.ts:1)\nAnna,2");
  expect(logged({ error })).not.toContain("Anna");
  expect(logged({ text: `it failed: ${error.message}` })).not.toContain("Anna");
  expect(describeError(error)).not.toContain("Anna");
});

test("what PostgreSQL adds to an error is left out, its code and constraint are kept", () => {
  const cause = databaseError({
    message: 'duplicate key value violates unique constraint "contacts_key"',
    code: "23505",
    constraint_name: "contacts_key",
    detail: "Key (account_id, email)=(1, anna@example.com) already exists.",
    where: "COPY import_rows, line 5: Anna",
    parameters: ["Anna"],
    query: "insert into contacts",
  });
  const line = logged({ error: new Error("Failed query: insert\nparams: Anna", { cause }) });
  expect(line).toContain("23505");
  expect(line).toContain("insert into contacts");
  expect(line).toContain("contacts_key");
  expect(line).not.toMatch(/anna/i);
});

test("a value that PostgreSQL could not read is left out", () => {
  const messages = [
    'invalid input syntax for type date: "Anna "the first""',
    'value "Anna" is out of range for type integer',
    "invalid input syntax for type json: Anna",
    'date/time field value out of range: "Anna\n2"',
  ];
  for (const message of messages)
    expect(logged({ error: databaseError({ message, code: "22P02" }) })).not.toContain("Anna");
});
