/** Finds the contacts of a page: chooses a plan (`plan.ts`) and runs it. */
import type { ContactRow } from "../read-contacts";
import { estimateMatches } from "./estimate";
import type { Counts, PageRequest, Window } from "./page-request";
import { type Plan, planFromEstimate, planWithoutEstimate } from "./plan";
import { readPriorityGroups } from "./priority-groups";
import { readMatches } from "./read-matches";
import { scanBook } from "./scan-book";

export async function findPage(request: PageRequest, window: Window): Promise<ContactRow[]> {
  return runPlan(request, await choosePlan(request, window), window);
}

/**
 * The page, and how many match. A sort of all matches counts them in its own statement, otherwise `count` is called: at the
 * same time as a read that never counts, after one that may end in such a sort.
 */
export async function findCountedPage(
  request: PageRequest,
  window: Window,
  count: () => Promise<Counts>,
): Promise<{ rows: ContactRow[]; counts: Counts }> {
  const plan = await choosePlan(request, window);
  if (plan.read === "whole book" || plan.read === "priority groups") {
    const [rows, counts] = await Promise.all([runPlan(request, plan, window), count()]);
    return { rows, counts };
  }
  const { rows, counts } = await readMatches(request, plan, window, { counting: true });
  return { rows, counts: counts ?? (await count()) };
}

async function choosePlan(request: PageRequest, window: Window): Promise<Plan> {
  return planWithoutEstimate(request) ?? planFromEstimate(request, await estimateMatches(request), window);
}

async function runPlan(request: PageRequest, plan: Plan, window: Window): Promise<ContactRow[]> {
  if (plan.read === "whole book") return scanBook(request, window);
  if (plan.read === "priority groups") return readPriorityGroups(request, plan.listId, window);
  return (await readMatches(request, plan, window)).rows;
}
