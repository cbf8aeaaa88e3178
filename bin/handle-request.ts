import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { inRequest } from "@/db/request-scope";
import { addressHeader } from "@/lib/address-header";
import { AppError } from "@/lib/errors";
import { methods, unknownMethodHeader } from "@/lib/methods";
import { problemType, toProblem } from "@/lib/problem";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Gives every request its id and every page its Content-Security-Policy; answers what Next would answer in its own words. */
export function handleRequest(next: Handler, development: boolean): Handler {
  return async (request, response) => {
    const requestId = randomUUID();
    request.headers["x-request-id"] = requestId;
    closeUnlessRead(request, response);
    response.once("finish", () => hangUpUnlessRead(request));
    const refusal = refusalOf(request.url ?? "/");
    if (refusal) return sendProblem(response, refusal, requestId);
    if (!development && isWebSocket(request)) {
      response.setHeader("Connection", "close");
      return sendProblem(response, noWebSocket, requestId);
    }
    const { pathname } = new URL(request.url ?? "/", "http://rubrica");
    const scope = { isRead: pageMethods.includes(request.method ?? ""), owner: ownerOf(request) };
    if (framedPath.test(pathname)) {
      refuseByPath(request);
      return inRequest(scope, () => next(request, response));
    }
    if (!development && !pageMethods.includes(request.method ?? ""))
      return sendProblem(response, noPageMethod, requestId);
    request.headers[addressHeader] = addressOf(request.url ?? "/");
    response.setHeader("X-Request-Id", requestId);
    protectPage(request, response, development);
    return inRequest(scope, () => next(request, response));
  };
}

/**
 * Of a server that listens for upgrades, Node hands every request with `Upgrade` to the listener, and Next's leaves all but
 * its own unanswered. Without one they are requests like any other: `h2c`, which some clients offer with their first call,
 * is passed over.
 */
export function answerUpgrades(server: Server): void {
  server.on("newListener", (event) => {
    if (event === "upgrade") setImmediate(() => server.removeAllListeners("upgrade"));
  });
}

function isWebSocket({ headers }: IncomingMessage): boolean {
  return /\bwebsocket\b/i.test(headers.upgrade ?? "");
}

const noWebSocket = new AppError(
  "invalid_input",
  "There are no WebSockets here. Leave the header Upgrade out.",
);

/** Whose reads these are until the account is known. */
function ownerOf({ headers, socket }: IncomingMessage): string {
  const key = headers["x-api-key"] ?? headers.authorization ?? headers.cookie ?? socket.remoteAddress;
  return `caller ${key}`;
}

/** What `app/api/v1/answer.ts` answers, whatever the method; all else is pages. */
const framedPath = /^\/(?:api(?:\/.*)?|healthz|readyz)$/;
const pageMethods = ["GET", "HEAD"];
const noPageMethod = new AppError("method_not_allowed", "This is a page. Use GET here.", {
  allow: "GET, HEAD",
});

/** The framework knows but the usual methods. Of another, the path is told its name, so that it can say what it has. */
function refuseByPath(request: IncomingMessage): void {
  const method = request.method ?? "";
  delete request.headers[unknownMethodHeader];
  if (["HEAD", "OPTIONS", ...methods].includes(method)) return;
  request.headers[unknownMethodHeader] = method;
  request.method = "OPTIONS";
}

/** The path and query as the browser shows them; `_rsc` is Next's own. */
function addressOf(url: string): string {
  const { pathname, search } = new URL(url, "http://rubrica");
  const kept = search
    .slice(1)
    .split("&")
    .filter((part) => !part.startsWith("_rsc="));
  return kept.join("") === "" ? pathname : `${pathname}?${kept.join("&")}`;
}

/**
 * Tells a caller that is answered before everything was sent not to use the connection again. It is closed for writing
 * alone, so that what is still on its way does not reset it before the answer was read.
 */
function closeUnlessRead(request: IncomingMessage, response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
  response.writeHead = (...head: unknown[]) => {
    if (!request.complete) {
      response.setHeader("Connection", "close");
      request.socket.destroySoon = () => request.socket.end();
    }
    return writeHead(...head);
  };
}

/**
 * Whoever is answered before they have sent everything may end, but not go on for ever: many clients read the answer only
 * then, so the rest is taken and thrown away.
 */
function hangUpUnlessRead(request: IncomingMessage): void {
  if (request.complete) return;
  request.removeAllListeners("data");
  request.resume();
  const hangUp = setTimeout(() => request.socket.destroy(), 10_000).unref();
  request.once("close", () => clearTimeout(hangUp));
}

/** A request that is not HTTP, or whose headers do not come. */
export function refuseBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const slow = error.code === "ERR_HTTP_REQUEST_TIMEOUT";
  const problem = slow
    ? new AppError("timeout", "The request did not arrive in time.")
    : new AppError("invalid_input", "This is not a valid HTTP request.");
  const requestId = randomUUID();
  const { status, title, ...rest } = toProblem(problem, requestId);
  const body = JSON.stringify({ status, title, ...rest });
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\nContent-Type: ${problemType}\r\nX-Request-Id: ${requestId}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function refusalOf(url: string): AppError | null {
  try {
    const { pathname } = new URL(url, "http://rubrica");
    decodeURIComponent(pathname);
    if (/^\/api(?:\/.*)?\/$/.test(pathname))
      return new AppError("not_found", "A path of the API has no slash at its end.");
    return null;
  } catch {
    return new AppError(
      "invalid_input",
      "The address is not a valid URL: a % in it is not followed by two hexadecimal digits.",
    );
  }
}

function sendProblem(response: ServerResponse, error: AppError, requestId: string): void {
  const { allow, ...problem } = toProblem(error, requestId);
  const headers = { "Content-Type": problemType, "X-Request-Id": requestId };
  response.writeHead(problem.status, typeof allow === "string" ? { ...headers, Allow: allow } : headers);
  response.end(JSON.stringify(problem));
}

/** Next takes the nonce for its scripts from the policy in the request. */
function protectPage(request: IncomingMessage, response: ServerResponse, development: boolean): void {
  const nonce = randomBytes(16).toString("base64");
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "same-origin");
}
