import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/account/sign-in-form";
import { WelcomeFrame } from "@/components/account/welcome-frame";
import { AddedMessages } from "@/components/language/added-messages";
import { toRoute } from "@/components/route";
import { hasAccounts } from "@/db/accounts/accounts";
import { readSession } from "@/db/accounts/sessions";
import { pageTitle } from "../page-title";
import { readMessages, readTranslator } from "../read-language";

export const generateMetadata = pageTitle("signIn");

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  if (!(await hasAccounts())) redirect("/setup");
  const next = ownPath((await searchParams).next);
  if (await readSession(await headers())) redirect(toRoute(next));
  const t = await readTranslator("account");
  return (
    <AddedMessages messages={await readMessages("account")}>
      <WelcomeFrame title={t("signIn.title")} text={t("signIn.text")}>
        <SignInForm next={next} />
      </WelcomeFrame>
    </AddedMessages>
  );
}

/** Only a path of this product: never another host, whatever the link says. */
function ownPath(next: string | string[] | undefined): string {
  if (typeof next !== "string" || !URL.canParse(next, "http://own.invalid")) return "/contacts";
  const url = new URL(next, "http://own.invalid");
  return url.host === "own.invalid" && next.startsWith("/") ? url.pathname + url.search : "/contacts";
}
