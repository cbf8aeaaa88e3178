"use client";

import { BookUser, SearchX } from "lucide-react";
import Link from "next/link";
import { useMay } from "@/components/caller-context";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { ContactsView } from "./contacts-view";
import { useSample } from "./sample/use-sample";
import type { ChangeView, ViewChanges } from "./use-contacts-view";

export function EmptyBook() {
  const mayWrite = useMay("write");
  const { add } = useSample();
  return (
    <EmptyState
      icon={BookUser}
      title="Your address book is empty"
      actions={
        mayWrite && (
          <>
            <Button asChild tone="primary">
              <Link href="/import">Import a file</Link>
            </Button>
            <Button asChild>
              <Link href="/contacts/new">Add a contact</Link>
            </Button>
            <Button tone="quiet" disabled={add.isPending} onClick={() => add.mutate()} className="w-full">
              {add.isPending ? "Adding 10,000 sample contacts…" : "Try it with 10,000 sample contacts"}
            </Button>
          </>
        )
      }
    >
      Bring an export of your CRM, a spreadsheet or the cards of your phone: CSV, Excel or vCard.
    </EmptyState>
  );
}

interface NoMatchProps {
  view: ContactsView;
  change: ChangeView;
}

const noFilters: ViewChanges = {
  search: undefined,
  listIds: undefined,
  notListIds: undefined,
  gender: undefined,
  isValid: undefined,
  communicationSupported: undefined,
  isTest: undefined,
  phoneNumber: undefined,
  email: undefined,
  importId: undefined,
  customFields: {},
};

export function NoMatch({ view, change }: NoMatchProps) {
  return (
    <EmptyState
      icon={SearchX}
      role="status"
      title={view.search ? `Nobody matches “${view.search}”` : "No contact matches"}
      actions={<Button onClick={() => change(noFilters)}>Clear filters</Button>}
    >
      Try fewer words or take a filter off.
    </EmptyState>
  );
}

export function PastTheEnd({ onFirst }: { onFirst: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      role="status"
      title="This page is past the end"
      actions={<Button onClick={onFirst}>Go to the first page</Button>}
    >
      There are fewer contacts than this link expects.
    </EmptyState>
  );
}
