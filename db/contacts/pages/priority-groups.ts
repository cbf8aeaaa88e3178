/** A page out of two groups, one after the other: members of the priority list, then all others. */
import { sql } from "drizzle-orm";
import { heldCount } from "../../counts";
import { db } from "../../postgres";
import { inLists } from "../conditions-sql";
import { count } from "../count-contacts";
import type { ContactRow } from "../read-contacts";
import { estimateMatches } from "./estimate";
import type { PageRequest, Window } from "./page-request";
import { planMatches } from "./plan";
import { readMatches } from "./read-matches";

export async function readPriorityGroups(
  request: PageRequest,
  listId: number,
  window: Window,
): Promise<ContactRow[]> {
  const { members, others } = groupsOf(request, listId);
  const rows = await readGroup(members, window);
  if (rows.length === window.limit) return rows;
  const before = rows.length > 0 ? window.offset : await countMembers(request, members, listId);
  const rest = { offset: Math.max(0, window.offset - before), limit: window.limit - rows.length };
  return [...rows, ...(await readGroup(others, rest))];
}

/** Each group is a request of its own. */
function groupsOf(request: PageRequest, listId: number): { members: PageRequest; others: PageRequest } {
  const inList = inLists([listId]);
  const group = { ...request, matchesAll: false, testsLists: true, priorityListId: undefined };
  return {
    members: { ...group, condition: sql`${request.condition} and ${inList}` },
    others: { ...group, condition: sql`${request.condition} and not ${inList}` },
  };
}

async function readGroup(group: PageRequest, window: Window): Promise<ContactRow[]> {
  const plan = planMatches(group, await estimateMatches(group), window);
  return (await readMatches(group, plan, window)).rows;
}

function countMembers(request: PageRequest, members: PageRequest, listId: number): Promise<number> {
  return request.matchesAll ? heldCount(db(), request.accountId, listId) : count(members.condition);
}
