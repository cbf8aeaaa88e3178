"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

export function PasswordInput(props: ComponentProps<"input">) {
  const t = useTranslations("account");
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <span className="relative block">
      <Input {...props} type={isShown ? "text" : "password"} className="pr-10" />
      <Button
        tone="quiet"
        size="icon-sm"
        aria-label={t(isShown ? "hidePassword" : "showPassword")}
        onClick={() => setIsShown(!isShown)}
        className="absolute top-1/2 right-1 -translate-y-1/2"
      >
        <Icon aria-hidden className="size-4" />
      </Button>
    </span>
  );
}
