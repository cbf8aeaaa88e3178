import { rmSync } from "node:fs";
import { startProduct } from "./product";

/** Once a run: the production server on a fresh database. It must also leave as it should. */
export default async function start(): Promise<() => Promise<void>> {
  const dataDir = ".test/e2e";
  rmSync(dataDir, { recursive: true, force: true });
  const product = await startProduct({ DATA_DIR: dataDir });
  process.env.PRODUCT_URL = product.url;
  process.env.PRODUCT_DATA_DIR = dataDir;
  return async () => {
    const code = await product.stop();
    if (code !== 0) throw new Error(`The server ended with ${code}: ${product.output()}`);
  };
}
