// Runs one of the commands written in TypeScript: `node bin/run.mjs account create …`.
import { ensureInstalled } from "./installed.mjs";

ensureInstalled();
const { register } = await import("tsx/esm/api");
register();
const [command] = process.argv.splice(2, 1);
await import(`./${command}.ts`);
