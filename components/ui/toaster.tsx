"use client";

import { Toaster as Sonner } from "sonner";
import { useTranslations } from "use-intl/react";

export function Toaster() {
  const t = useTranslations("ui");
  return (
    <Sonner
      containerAriaLabel={t("notifications")}
      position="bottom-right"
      gap={8}
      offset={{ bottom: "var(--toast-bottom)", right: 16 }}
      mobileOffset={{ bottom: "var(--toast-bottom)", left: 12, right: 12 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-[356px] max-w-full items-center gap-3 rounded-[10px] border border-line bg-raised px-3.5 py-3 text-ink shadow-float font-sans text-base",
          title: "font-[540]",
          description: "text-sm text-ink-2",
          icon: "shrink-0 text-ink-2 [&_svg]:size-4.5",
          content: "flex-1",
          success: "[&_[data-icon]]:text-accent-text",
          error: "[&_[data-icon]]:text-danger-text",
          actionButton:
            "shrink-0 rounded-md border border-line-strong px-2 py-1 text-sm font-[540] hover:bg-sunken",
          closeButton: "hidden",
        },
      }}
    />
  );
}
