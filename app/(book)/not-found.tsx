import { Compass } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { readTranslator } from "../read-language";

export default async function BookNotFound() {
  const t = await readTranslator("shell");
  return (
    <EmptyState
      icon={Compass}
      heading="h1"
      title={t("missing.title")}
      actions={
        <Button asChild>
          <Link href="/contacts">{t("missing.action")}</Link>
        </Button>
      }
    >
      {t("missing.text")}
    </EmptyState>
  );
}
