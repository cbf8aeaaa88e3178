// Runs a command: `node bin/run.mjs account create …`. Those of production are built, those of a developer are not.
import { builtProgram, ensureProgramsBuilt } from "./built.mjs";
import { ensureInstalled } from "./installed.mjs";

ensureInstalled();
const [command] = process.argv.splice(2, 1);
const program = builtProgram(command);
if (program) {
  process.env.NODE_ENV = "production";
  ensureProgramsBuilt();
  await import(program);
} else {
  const { register } = await import("tsx/esm/api");
  register();
  await import(`./${command}.ts`);
}
