/** The ugliest files, small enough to be read inside the server, while /healthz is asked beside them. */
import { rm } from "node:fs/promises";
import { type APIRequestContext, expect, request, test } from "playwright/test";
import { fillers, uglyFiles } from "@/lib/import/testing/make-ugly-files";
import { createAccountByCommand, type Product, startProduct } from "../support/product";
import { type HealthWatch, watchHealth } from "../support/watch-health";

/** Milliseconds within which /healthz answers. */
const longestPause = 500;
/** Just below the size from which a process of its own reads the file. */
const size = 125_000;
/** Every file meets some of the fillers, all together every one of them several times. */
const share = 12;

const dataDir = `.test/heavy-uploads-${process.pid}`;
let product: Product;
let api: APIRequestContext;
let health: HealthWatch;
test.beforeAll(async () => {
  product = await startProduct({ DATA_DIR: dataDir });
  const { apiKey } = await createAccountByCommand({ DATA_DIR: dataDir });
  api = await request.newContext({ baseURL: product.url, extraHTTPHeaders: { "x-api-key": apiKey } });
  health = watchHealth(product.url);
});
test.afterAll(async () => {
  await health.stop();
  await api.dispose();
  await product.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test("ugly files are imported or refused while the server serves on", async () => {
  await health.slowest();
  for (const [index, [name, make]] of Object.entries(uglyFiles).entries())
    for (const filler of fillers.filter((_, place) => place % share === index % share)) {
      const content = make(filler, size);
      const buffer = Buffer.from(await new Blob([content]).arrayBuffer());
      await expectServed(name, filler, buffer);
    }
});

/** A pause counts when it comes again: on a shared machine others may have made one. */
async function expectServed(name: string, filler: string, buffer: Buffer): Promise<void> {
  const pauses: number[] = [];
  while (pauses.length < 3) {
    const file = { name, mimeType: "application/octet-stream", buffer };
    const path = name.endsWith(".vcf") ? "/api/v1/contacts/upload/vcard" : "/api/v1/contacts/upload";
    const answer = await api.post(path, { multipart: { file, fileName: name }, timeout: 60_000 });
    expect(answer.status(), `${name} of ${JSON.stringify(filler)}`).toBeLessThan(500);
    pauses.push(await health.slowest());
    if ((pauses.at(-1) ?? 0) < longestPause) return;
  }
  expect(Math.min(...pauses), `/healthz beside ${name} of ${JSON.stringify(filler)}`).toBeLessThan(
    longestPause,
  );
}
