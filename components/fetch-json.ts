import type { FieldError } from "@/lib/errors";

/** The only way from the browser to the API: every failure is an `ApiProblem`, told by `useProblemText`. */
export class ApiProblem extends Error {
  override name = "ApiProblem";

  /**
   * @param kind the code of the problem, else `unreachable` or `stopped`
   * @param status 0 when no answer came
   * @param detail the sentence of the API, in English
   * @param extras further members of the problem, e.g. `contactId`
   */
  constructor(
    readonly kind: string,
    readonly status: number,
    readonly detail = "",
    readonly errors: FieldError[] = [],
    readonly extras: Record<string, unknown> = {},
  ) {
    super(detail || kind);
  }
}

interface Call {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  signal?: AbortSignal;
  /** The ETag of the last read: the call is refused (412) when somebody was faster. */
  ifMatch?: string | null;
}

/** A body with the ETag it came with. */
export interface Tagged<T> {
  body: T;
  etag: string | null;
}

const base = "/api/v1";

/** @param path below `/api/v1`, with a slash in front @throws ApiProblem */
export async function fetchJson<T>(path: string, call: Call = {}): Promise<T> {
  return (await fetchTagged<T>(path, call)).body;
}

/** As `fetchJson`, with the ETag of the answer. @throws ApiProblem */
export async function fetchTagged<T>(
  path: string,
  { method = "GET", body, signal, ifMatch }: Call = {},
): Promise<Tagged<T>> {
  const response = await fetch(base + path, {
    method,
    signal,
    headers: {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(ifMatch && { "if-match": ifMatch }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch((error: unknown) => {
    if (error instanceof TypeError) throw new ApiProblem("unreachable", 0);
    throw error;
  });
  return { body: readAnswer<T>(response.status, await response.text()), etag: response.headers.get("etag") };
}

interface Upload {
  /** Bytes of the form. */
  onProgress: (sent: number, total: number) => void;
  signal?: AbortSignal;
}

/** Sends a form with files and tells how much of it is up. @throws ApiProblem with status 0 when it broke off */
export function uploadForm<T>(path: string, form: FormData, { onProgress, signal }: Upload): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", base + path);
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
    request.onerror = () => reject(new ApiProblem("unreachable", 0));
    request.onabort = () => reject(new ApiProblem("stopped", 0));
    request.onload = () => {
      try {
        resolve(readAnswer<T>(request.status, request.responseText));
      } catch (problem) {
        reject(problem);
      }
    };
    signal?.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}

function readAnswer<T>(status: number, text: string): T {
  if (status < 400) return (text === "" ? undefined : JSON.parse(text)) as T;
  throw toProblem(status, text);
}

function toProblem(status: number, text: string): ApiProblem {
  const { type, detail, title, errors, ...extras } = parseObject(text);
  const kind = typeof type === "string" ? type.replace(/^.*:/, "") : "";
  const said = typeof detail === "string" ? detail : title;
  const sentence = typeof said === "string" ? said : "";
  return new ApiProblem(
    kind,
    status,
    sentence,
    Array.isArray(errors) ? (errors as FieldError[]) : [],
    extras,
  );
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
