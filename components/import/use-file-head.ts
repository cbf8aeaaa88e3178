"use client";

import { useQuery } from "@tanstack/react-query";
import type { Plan } from "./plan";

/** Reads the beginning of the file again whenever it is to be read in another way. */
export function useFileHead(file: File | null, { encoding, delimiter }: Plan) {
  return useQuery({
    queryKey: ["file-head", file?.name, file?.size, file?.lastModified, encoding, delimiter],
    queryFn: async () => {
      const { readFileHead } = await import("./read-file-head");
      return readFileHead(file as File, { encoding, delimiter });
    },
    enabled: file !== null,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before, query) => (query?.queryKey[1] === file?.name ? before : undefined),
  });
}
