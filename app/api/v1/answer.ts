/**
 * The frame around every route: who calls, with which role, from where; request id; problem details for whatever
 * is thrown; 405 for the methods a path does not have. A route itself parses, calls and answers.
 */
import type { NextRequest } from "next/server";
import { orUnavailable } from "@/db/database-errors";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { problemType, toProblem } from "@/lib/problem";
import { includesRole, type Role } from "@/lib/roles";
import { type Caller, identify } from "./identify";
import { readJson, readQuery } from "./read-request";

/** What a route works with. `caller` is there unless the route is open to all. */
export interface Call {
  request: NextRequest;
  requestId: string;
  params: Record<string, string>;
  /** The parameters of the URL; one given twice is a 400. */
  query: () => Record<string, unknown>;
  /** The JSON body, bounded. */
  body: () => Promise<unknown>;
}
export type MemberCall = Call & { caller: Caller };

type Handle = (call: Call) => Promise<Response>;
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };
type RouteHandler = (request: NextRequest, context: RouteContext) => Promise<Response>;
const methods: Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** All methods of one path. `export const { GET, POST, PUT, PATCH, DELETE } = answer({ GET: …, POST: … })` */
export function answer(handlers: Partial<Record<Method, Handle>>): Record<Method, RouteHandler> {
  const allow = methods.filter((method) => handlers[method]).join(", ");
  const missing: Handle = async () => {
    throw new AppError("method_not_allowed", `Use ${allow} here.`, { allow });
  };
  return Object.fromEntries(methods.map((method) => [method, framed(handlers[method] ?? missing)])) as Record<
    Method,
    RouteHandler
  >;
}

/** Open to everybody. */
export function open(handle: Handle): Handle {
  return handle;
}

/** For callers whose role includes this one. */
export function member(role: Role, handle: (call: MemberCall) => Promise<unknown>): Handle {
  return async (call) => {
    const caller = await identify(call.request);
    if (!includesRole(caller.role, role))
      throw new AppError("forbidden", `This needs the role ${role}; you have ${caller.role}.`);
    return toResponse(await handle({ ...call, caller }));
  };
}

/** What a route gives: an answer, or what to answer as JSON. */
export function toResponse(result: unknown): Response {
  return result instanceof Response ? result : Response.json(result);
}

/** 201 with the thing made and where it is. */
export function created(thing: { id?: number }, location?: string): Response {
  return Response.json(thing, { status: 201, headers: location ? { Location: location } : {} });
}

/** 202 with what goes on behind the answer, and where to ask for it. */
export function accepted(begun: { importId: number }): Response {
  return Response.json(begun, { status: 202, headers: { Location: `/api/v1/imports/${begun.importId}` } });
}

function framed(handle: Handle): RouteHandler {
  return async (request, context) => {
    const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
    try {
      const params = Object.fromEntries(
        Object.entries((await context.params) ?? {}).map(([name, value]) => [name, String(value)]),
      );
      const response = await handle({
        request,
        requestId,
        params,
        query: () => readQuery(request.nextUrl.searchParams),
        body: () => readJson(request),
      });
      response.headers.set("x-request-id", requestId);
      return response;
    } catch (error) {
      return problemResponse(error, requestId, request);
    }
  };
}

/** The problem details of an error; one that nobody foresaw goes to the log. */
export function problemResponse(error: unknown, requestId: string, request: NextRequest): Response {
  const { allow, retryAfter, ...problem } = toProblem(orUnavailable(error), requestId);
  if (problem.status >= 500)
    // A browser that takes a request back ends its reading with an error that is none of ours.
    log(
      request.signal.aborted ? "debug" : "error",
      problem.status === 500 ? "unexpected error" : "unavailable",
      {
        requestId,
        method: request.method,
        path: request.nextUrl.pathname,
        error,
      },
    );
  const headers = {
    "content-type": problemType,
    "x-request-id": requestId,
    ...(typeof allow === "string" && { allow }),
    ...(typeof retryAfter === "number" && { "retry-after": String(retryAfter) }),
  };
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}
