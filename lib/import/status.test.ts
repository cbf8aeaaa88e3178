import { expect, test } from "vitest";
import {
  activeStatuses,
  importStatuses,
  isActive,
  isOpen,
  isRevertible,
  openStatuses,
  statusesBefore,
} from "./status";

test("the server works at an import until it is checked or has ended", () => {
  expect(activeStatuses).toEqual(["QUEUED", "READING", "CHECKING", "RUNNING"]);
  expect(openStatuses).toEqual(["QUEUED", "READING", "CHECKING", "CHECKED", "RUNNING"]);
});

test("what has ended can be taken back, once, and nothing else", () => {
  expect(importStatuses.filter(isRevertible)).toEqual(["COMPLETED", "FAILED", "CANCELLED"]);
  expect(importStatuses.filter((status) => isOpen(status) && isRevertible(status))).toEqual([]);
});

test("an import is cancelled or fails only while it is open, and runs only once it is staged", () => {
  expect(statusesBefore("CANCELLED")).toEqual(importStatuses.filter(isOpen));
  expect(statusesBefore("FAILED")).toEqual(importStatuses.filter(isActive));
  expect(statusesBefore("RUNNING")).toEqual(["CHECKING", "CHECKED"]);
  expect(statusesBefore("QUEUED")).toEqual([]);
});
