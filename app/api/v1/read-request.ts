import { z } from "zod";
import { fieldKeyOf } from "@/lib/contacts/query-params";
import { invalidField } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { oneId } from "@/lib/values";

/**
 * The parameters of a URL as an object; `customFields[city]=Bari` becomes `{ customFields: { city: "Bari" } }`.
 * @throws AppError 400 for a parameter given twice
 */
export function readQuery(params: URLSearchParams): Record<string, unknown> {
  const query: Record<string, unknown> = Object.create(null);
  const customFields: Record<string, string> = Object.create(null);
  const seen = new Set<string>();
  for (const [name, value] of params) {
    if (seen.has(name)) throw invalidField(name, "repeated", `${name} is given twice. Give it once.`);
    seen.add(name);
    const key = fieldKeyOf(name);
    if (key === null) query[name] = value;
    else customFields[key] = value;
  }
  if (Object.keys(customFields).length === 0) return query;
  if (seen.has("customFields"))
    throw invalidField("customFields", "invalid", "Write customFields[key]=value.");
  return Object.assign(query, { customFields });
}

/** Fields of `DELETE /contacts` and the like, which stand in the URL or in the body. */
export const parametersBesideBody = z.custom<Record<string, unknown>>();

/**
 * What stands in the URL and what stands in the body, as one.
 * @param alternatives fields of which only one of the two may have some
 * @throws AppError 400 when both say the same field
 */
export function joinParameters(
  query: Record<string, unknown>,
  body: Record<string, unknown>,
  alternatives: readonly string[] = [],
): Record<string, unknown> {
  const twice = Object.keys(query).find((name) => Object.hasOwn(body, name));
  if (twice !== undefined)
    throw invalidField(twice, "repeated", `${twice} is in the URL and in the body. Give it once.`);
  const inUrl = alternatives.find((name) => Object.hasOwn(query, name));
  const inBody = alternatives.find((name) => Object.hasOwn(body, name));
  if (inUrl && inBody)
    throw invalidField(
      inUrl,
      "ambiguous",
      `Send ${inUrl} and ${inBody} both in the URL or both in the body.`,
    );
  return { ...query, ...body };
}

/** The id in a path. @throws AppError 400 when it is no positive whole number */
export function pathId(text: string | undefined, field = "id"): number {
  try {
    return parse(oneId, text);
  } catch {
    throw invalidField(field, "invalid", `${field} in the path must be a positive whole number.`);
  }
}
