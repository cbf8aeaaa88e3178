/**
 * The frame around every route: who calls, with which role, from where; request id; problem details for whatever
 * is thrown; 405 for the methods a path does not have. A route says what it takes, and parses, calls and answers.
 */
import type { NextRequest } from "next/server";
import { z } from "zod";
import { orUnavailable, retryAfter as soon } from "@/db/database-errors";
import { inRequest } from "@/db/request-scope";
import { AppError } from "@/lib/errors";
import { type Method, methods, unknownMethodHeader } from "@/lib/methods";
import { log } from "@/lib/node/log";
import { parse } from "@/lib/parse";
import { problemType, toProblem } from "@/lib/problem";
import { includesRole, type Role } from "@/lib/roles";
import { type Caller, identify } from "./identify";
import { readJson, readOptionalJson, refuseBody } from "./read-body";
import { readQuery } from "./read-request";

/** What a call may bring. What is not said here is refused before the route does anything. */
interface Takes<Query> {
  /** The parameters of its URL; without it, none. */
  query?: z.ZodType<Query>;
  /** Bytes of its JSON body; without it, none. */
  largestBody?: number;
  /** The route reads the body by itself, or does not care. */
  leavesBody?: true;
}

interface RawCall {
  request: NextRequest;
  requestId: string;
  params: Record<string, string>;
}

/** What a route works with. */
interface Call<Query> extends RawCall {
  query: Query;
  /** The JSON body, bounded. */
  body: () => Promise<unknown>;
  /** The JSON body where it may be left out: an object, perhaps empty. */
  optionalBody: () => Promise<Record<string, unknown>>;
}
export type MemberCall<Query = unknown> = Call<Query> & { caller: Caller };

type Handle = (call: RawCall) => Promise<Response>;
type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };
type RouteHandler = (request: NextRequest, context: RouteContext) => Promise<Response>;
type RouteMethod = Method | "OPTIONS";

/** All methods of one path. `export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({ GET: …, POST: … })` */
export function answer(handlers: Partial<Record<Method, Handle>>): Record<RouteMethod, RouteHandler> {
  const own = methods.filter((method) => handlers[method]);
  const allow = [...own.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])), "OPTIONS"].join(
    ", ",
  );
  const missing: Handle = async () => {
    throw new AppError("method_not_allowed", `Use ${allow} here.`, { allow });
  };
  const options: Handle = async (call) =>
    call.request.headers.has(unknownMethodHeader)
      ? missing(call)
      : new Response(null, { status: 204, headers: { allow } });
  const framedMethods = methods.map((method) => [method, framed(handlers[method] ?? missing)]);
  return Object.fromEntries([...framedMethods, ["OPTIONS", framed(options)]]);
}

/** Open to everybody. */
export function open<Query>(takes: Takes<Query>, handle: (call: Call<Query>) => Promise<Response>): Handle {
  return async (call) => handle(await withInput(call, takes));
}

/** For callers whose role includes this one. */
export function member<Query>(
  role: Role,
  takes: Takes<Query>,
  handle: (call: MemberCall<Query>) => Promise<unknown>,
): Handle {
  return async (call) => {
    const caller = await identify(call.request);
    if (!includesRole(caller.role, role))
      throw new AppError("forbidden", `This needs the role ${role}; you have ${caller.role}.`);
    const input = await withInput(call, takes);
    const { method, signal } = call.request;
    const scope = { isRead: isRead(method), owner: `account ${caller.accountId}`, signal };
    return inRequest(scope, async () => toResponse(await handle({ ...input, caller })));
  };
}

function isRead(method: string): boolean {
  return method === "GET" || method === "HEAD";
}

/** A call that brings nothing but its path. */
export const nothing = {};

async function withInput<Query>(call: RawCall, takes: Takes<Query>): Promise<Call<Query>> {
  const { request } = call;
  const { query = noParameters as unknown as z.ZodType<Query>, largestBody, leavesBody } = takes;
  const parameters = parse(query, readQuery(request.nextUrl.searchParams));
  if (largestBody === undefined && !leavesBody) await refuseBody(request);
  return {
    ...call,
    query: parameters,
    body: () => readJson(request, largestBody ?? 0),
    optionalBody: () => readOptionalJson(request, largestBody ?? 0),
  };
}

/** Of a route without parameters; `Query` is what nobody reads there. */
const noParameters = z.strictObject({});

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
      const response = await handle({ request, requestId, params });
      response.headers.set("x-request-id", requestId);
      return response;
    } catch (error) {
      return problemResponse(error, requestId, request);
    }
  };
}

/** The problem details of an error; one that nobody foresaw goes to the log. */
export function problemResponse(error: unknown, requestId: string, request: NextRequest): Response {
  const { allow, ...told } = toProblem(orUnavailable(error), requestId);
  const { retryAfter = told.status === 503 ? soon : undefined, ...problem } = told;
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
