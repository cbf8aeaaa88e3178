"use client";

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { ApiProblem } from "./fetch-json";

/** The cache of server data and the URL state, for every page of the book. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(createClient);
  return (
    <QueryClientProvider client={client}>
      <NuqsAdapter>{children}</NuqsAdapter>
    </QueryClientProvider>
  );
}

function createClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
    // Without a network every question fails at once, and is said to: by default it would wait in silence.
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        retry: isWorthAnotherTry,
        retryDelay: 400,
        networkMode: "always",
        refetchOnReconnect: true,
      },
      mutations: { networkMode: "always" },
    },
  });
}

function isWorthAnotherTry(failures: number, error: Error): boolean {
  const isRefusal = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
  return failures < 1 && !isRefusal;
}

/** Milliseconds until the URL has what was chosen last, so that signing in leads back to exactly that. */
const urlDelay = 150;

function leaveWhenSignedOut(error: Error) {
  if (!(error instanceof ApiProblem) || error.status !== 401) return;
  setTimeout(() => {
    const here = window.location.pathname + window.location.search;
    window.location.assign(`/sign-in?next=${encodeURIComponent(here)}`);
  }, urlDelay);
}
