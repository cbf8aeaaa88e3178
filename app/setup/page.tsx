import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SetupForm } from "@/components/account/setup-form";
import { WelcomeFrame } from "@/components/account/welcome-frame";
import { hasAccounts } from "@/db/accounts/accounts";
import { listCountries } from "../list-countries";

export const metadata: Metadata = { title: "Set up" };
export const dynamic = "force-dynamic";

export default async function SetupPage() {
  if (await hasAccounts()) redirect("/sign-in");
  return (
    <WelcomeFrame title="Set up your address book" text="One minute, then your contacts can come in.">
      <SetupForm countries={listCountries()} />
    </WelcomeFrame>
  );
}
