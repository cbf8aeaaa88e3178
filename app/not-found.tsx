import { Compass } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function NotFound() {
  return (
    <main className="grid min-h-full flex-1 place-items-center">
      <EmptyState
        icon={Compass}
        heading="h1"
        title="There is nothing here"
        actions={
          <Button asChild>
            <Link href="/contacts">Go to the contacts</Link>
          </Button>
        }
      >
        It may have been deleted, or the link is cut.
      </EmptyState>
    </main>
  );
}
