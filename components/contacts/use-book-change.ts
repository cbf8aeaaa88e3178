import { useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useProblemText } from "@/components/use-problem-text";
import { refreshBook } from "./contact-rows";

/** What follows a change to many contacts: the book is asked again, and what went wrong is said. */
export function useBookChange() {
  const problemText = useProblemText();
  const client = useQueryClient();
  return {
    onSettled: () => refreshBook(client),
    onError: (error: Error) => void toast.error(problemText(error)),
  };
}
