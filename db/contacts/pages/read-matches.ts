/** Runs the plan for one set of matches: an index scan, a longer one, then a sort. */
import type { ContactRow } from "../read-contacts";
import type { PageRequest, Window } from "./page-request";
import { type MatchPlan, planNextScan, type ScanPlan } from "./plan";
import { scanIndex } from "./scan";
import { type SortedPage, sortMatches } from "./sort";

export async function readMatches(
  request: PageRequest,
  plan: MatchPlan,
  window: Window,
  { counting = false } = {},
): Promise<SortedPage> {
  if (plan.read === "nothing") return { rows: [] };
  const rows = plan.read === "scan" ? await fillPage(request, plan, window) : null;
  return rows ? { rows } : sortMatches(request, window, counting);
}

/** Null where the scans do not fill the page. */
async function fillPage(request: PageRequest, plan: ScanPlan, window: Window): Promise<ContactRow[] | null> {
  const rows = await scanIndex(request, window, plan.budget);
  if (rows.length === window.limit) return rows;
  const next = planNextScan(request, plan, rows.length, window);
  const more = next ? await scanIndex(request, window, next.budget) : [];
  return more.length === window.limit ? more : null;
}
