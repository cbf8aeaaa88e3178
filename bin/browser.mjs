// Finds the Chromium that the browser tests drive, or installs it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fail } from "./installed.mjs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** @returns {Promise<string>} the path of the browser */
export async function ensureBrowser() {
  return (await findBrowser()) ?? installBrowser();
}

async function findBrowser() {
  const { chromium } = await import("playwright");
  return [process.env.CHROMIUM_PATH, ...places, chromium.executablePath()].find(
    (place) => place && existsSync(place),
  );
}

async function installBrowser() {
  console.error("Installing Chromium …");
  const quiet = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  const isDebian = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  if (isDebian) {
    spawnSync("apt-get", ["update", "-qq"], quiet);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], quiet);
  } else {
    spawnSync("node_modules/.bin/playwright", ["install", "chromium"], quiet);
  }
  const found = await findBrowser();
  if (!found)
    fail(
      "The browser tests need Chromium: install it (on Debian: apt-get install chromium) or name it in CHROMIUM_PATH.",
    );
  return found;
}
