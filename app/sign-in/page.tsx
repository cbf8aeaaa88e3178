import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/account/sign-in-form";
import { WelcomeFrame } from "@/components/account/welcome-frame";
import { AddedMessages } from "@/components/language/added-messages";
import { toRoute } from "@/components/route";
import { hasAccounts } from "@/db/accounts/accounts";
import { readSession } from "@/db/accounts/sessions";
import { ownPath } from "@/lib/own-path";
import { pageTitle } from "../page-title";
import { readMessages, readTranslator } from "../read-language";

export const generateMetadata = pageTitle("signIn");

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  if (!(await hasAccounts())) redirect("/setup");
  const next = ownPath((await searchParams).next, "/contacts");
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
