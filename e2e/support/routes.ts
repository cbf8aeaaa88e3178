import { readdirSync, readFileSync } from "node:fs";
import { bodyLimits } from "@/lib/body-limits";
import { methods } from "@/lib/methods";

/** One method of a path of the API, as its route file has it. */
export interface Route {
  method: string;
  /** Below `/api/v1`; ids are 1. */
  path: string;
  /** Bytes its body may have. */
  largestBody: number;
}

const folder = "app/api/v1";

/** The paths of all route files, so that none is forgotten; `[id]` becomes 1. */
export function everyPath(): string[] {
  return routeFiles().map(pathOf);
}

/** Every method of every path. */
export function everyRoute(): Route[] {
  return routeFiles().flatMap((file) => {
    const source = readFileSync(`${folder}/${file}`, "utf8");
    return methodsIn(source).map((method) => ({
      method,
      path: pathOf(file),
      largestBody: largestBodyIn(source, method),
    }));
  });
}

function routeFiles(): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith("/route.ts"),
  );
}

function pathOf(file: string): string {
  return `/${file.replace("/route.ts", "").replace(/\[\w+\]/g, "1")}`;
}

function methodsIn(source: string): string[] {
  const handlers = source.slice(source.indexOf("= answer({"));
  return methods.filter((method) => new RegExp(`\\b${method}: `).test(handlers));
}

/** The limit the method names, else the largest the file names. */
function largestBodyIn(source: string, method: string): number {
  const named = new RegExp(`\\b${method}: (?:member|open)\\([^(]*bodyLimits\\.(\\w+)`).exec(source)?.[1];
  const all = [...source.matchAll(/largestBody: bodyLimits\.(\w+)/g)].map(([, name]) => name);
  const sizes = (named === undefined ? all : [named]).map(
    (name) => bodyLimits[name as keyof typeof bodyLimits],
  );
  return Math.max(bodyLimits.usual, ...sizes);
}
