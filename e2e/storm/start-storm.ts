import path from "node:path";
import { startEmbedded } from "@/db/embedded/embedded";
import { createAccountByCommand, startProduct } from "../support/product";
import { runStorm, type StormOptions } from "./storm";

interface Weather extends Omit<StormOptions, "urls" | "apiKey"> {
  /** Where the servers keep their data. */
  folder: string;
  servers: number;
}

/** Starts servers that share one database and nothing else, lets the storm loose on them and stops them. */
export async function startStorm({ folder, servers, ...weather }: Weather): ReturnType<typeof runStorm> {
  const database = await startEmbedded(path.join(folder, "database"));
  const settings = (server: number) => ({
    DATA_DIR: path.join(folder, `server-${server}`),
    DATABASE_URL: database.url,
  });
  const products = [];
  try {
    for (let server = 0; server < servers; server++) products.push(await startProduct(settings(server)));
    const { apiKey } = await createAccountByCommand(settings(0));
    return await runStorm({ ...weather, urls: products.map(({ url }) => url), apiKey });
  } catch (error) {
    // What a server said, and whether it still runs, is the first thing to look at.
    for (const { process: server, output, url } of products)
      console.error(`${url} (ended: ${server.exitCode ?? server.signalCode}): ${output().slice(-5000)}`);
    throw error;
  } finally {
    for (const product of products) await product.stop();
    await database.leave();
  }
}
