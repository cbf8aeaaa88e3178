"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReadingChoices } from "@/lib/import/read-table";

/** Reads the beginning of the file again whenever it is to be read in another way. */
export function useFileHead(
  file: File | null,
  { encoding, delimiter, sheet }: ReadingChoices,
  uploadLimit: number,
) {
  return useQuery({
    queryKey: ["file-head", file?.name, file?.size, file?.lastModified, encoding, delimiter, sheet],
    queryFn: async ({ signal }) => {
      const { readFileHead } = await import("./read-file-head");
      return readFileHead({
        file: file as File,
        choices: { encoding, delimiter, sheet },
        uploadLimit,
        signal,
      });
    },
    enabled: file !== null,
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before, query) => (query?.queryKey[1] === file?.name ? before : undefined),
  });
}
