import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/account/sign-in-form";
import { WelcomeFrame } from "@/components/account/welcome-frame";
import { toRoute } from "@/components/route";
import { hasAccounts } from "@/db/accounts/accounts";
import { readSession } from "@/db/accounts/sessions";

export const metadata: Metadata = { title: "Sign in" };

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  if (!(await hasAccounts())) redirect("/setup");
  const next = ownPath((await searchParams).next);
  if (await readSession(await headers())) redirect(toRoute(next));
  return (
    <WelcomeFrame title="Sign in" text="Welcome back.">
      <SignInForm next={next} />
    </WelcomeFrame>
  );
}

/** Only a path of this product: never another host, whatever the link says. */
function ownPath(next: string | string[] | undefined): string {
  if (typeof next !== "string" || !URL.canParse(next, "http://own.invalid")) return "/contacts";
  const url = new URL(next, "http://own.invalid");
  return url.host === "own.invalid" && next.startsWith("/") ? url.pathname + url.search : "/contacts";
}
