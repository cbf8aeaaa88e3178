import { redirect } from "next/navigation";
import { SetupForm } from "@/components/account/setup-form";
import { WelcomeFrame } from "@/components/account/welcome-frame";
import { AddedMessages } from "@/components/language/added-messages";
import { hasAccounts } from "@/db/accounts/accounts";
import { listCountries } from "../list-countries";
import { pageTitle } from "../page-title";
import { readLanguage, readMessages, readTranslator } from "../read-language";

export const generateMetadata = pageTitle("setup");
export const dynamic = "force-dynamic";

export default async function SetupPage() {
  if (await hasAccounts()) redirect("/sign-in");
  const t = await readTranslator("account");
  return (
    <AddedMessages messages={await readMessages("account")}>
      <WelcomeFrame title={t("setup.title")} text={t("setup.text")}>
        <SetupForm countries={listCountries(await readLanguage())} />
      </WelcomeFrame>
    </AddedMessages>
  );
}
