const linesOfWhy = 30;

/** What failed in a report of Vitest, a text a test: where it is, its name and why. */
export function failuresOfVitest(report) {
  return report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === "failed");
    const texts = failed.map((test) => failureText(file.name, test.fullName, test.failureMessages));
    const isBrokenItself = file.status === "failed" && failed.length === 0;
    return isBrokenItself ? [failureText(file.name, "could not be run", [file.message])] : texts;
  });
}

/** What failed in a report of Playwright, a text a test: where it is, its name and why. */
export function failuresOfPlaywright(report) {
  const withoutTest = report.errors.map(({ message }) => failureText("e2e", "outside of a test", [message]));
  return [...withoutTest, ...report.suites.flatMap(failuresOfSuite)];
}

function failuresOfSuite(suite) {
  const own = (suite.specs ?? []).filter(({ ok }) => !ok).map(failureOfSpec);
  return [...own, ...(suite.suites ?? []).flatMap(failuresOfSuite)];
}

function failureOfSpec({ file, line, title, tests }) {
  const messages = tests.flatMap(({ results }) =>
    results.flatMap(({ status, errors }) => [status, ...errors.map(({ message }) => message)]),
  );
  return failureText(`${file}:${line}`, title, messages);
}

function failureText(where, name, messages) {
  const why = messages.filter(Boolean).join("\n").split("\n").slice(0, linesOfWhy);
  return [`FAILED ${where} › ${name}`, ...why.map((line) => `  ${line}`)].join("\n");
}
