"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { refreshBook } from "@/components/contacts/contact-rows";
import { uploadForm } from "@/components/fetch-json";
import type { Import } from "@/lib/import/import";
import { type ColumnTarget, type Plan, toForm, uploadPath } from "./plan";

export interface ImportOrder {
  file: File;
  plan: Plan;
  mapping?: Record<number, ColumnTarget>;
}

/** Sends the file to be checked, then to be imported; `sent` is how much of it is up, from 0 to 1. */
export function useImportRun() {
  const client = useQueryClient();
  const [sent, setSent] = useState(0);
  const send = (dryRun: boolean) => (order: ImportOrder) => {
    setSent(0);
    return uploadForm<Import>(uploadPath(order.file), toForm({ ...order, dryRun }), { onProgress: setSent });
  };
  const check = useMutation({ mutationFn: send(true) });
  const run = useMutation({ mutationFn: send(false), onSettled: () => refreshBook(client) });
  const { reset: resetCheck } = check;
  const { reset: resetRun } = run;
  const reset = useCallback(() => {
    resetCheck();
    resetRun();
  }, [resetCheck, resetRun]);
  return { sent, check, run, reset };
}
