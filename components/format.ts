import { formatsOf } from "./formats";

const { number, bytes } = formatsOf("en", "UTC");

export const formatNumber = number;
export const formatBytes = bytes;

/** `1 contact`, `12,345 contacts`. */
export function formatCount(value: number, one: string, many = `${one}s`): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}
