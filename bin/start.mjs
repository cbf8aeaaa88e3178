// `npm start` and `npm run dev`: from a fresh clone to a running server.
import { builtProgram, ensureBuilt } from "./built.mjs";
import { ensureInstalled } from "./installed.mjs";

const development = process.argv.includes("--dev");
process.env.NODE_ENV = development ? "development" : "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
ensureInstalled();
if (development) {
  const { register } = await import("tsx/esm/api");
  register();
  await import("./server.ts");
} else {
  ensureBuilt();
  await import(builtProgram("server"));
}
