/** Loaded before a program (`NODE_OPTIONS=--import`): after SIGUSR2 it writes what scripts the process has in memory. */
import { writeFileSync } from "node:fs";
import { Session } from "node:inspector";

process.on("SIGUSR2", () => {
  const session = new Session();
  const urls = [];
  session.connect();
  session.on("Debugger.scriptParsed", ({ params }) => urls.push(params.url));
  session.post("Debugger.enable", () => {
    session.disconnect();
    writeFileSync(process.env.SCRIPTS_FILE ?? "", urls.join("\n"));
  });
});
