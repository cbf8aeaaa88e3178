"use client";

import { Download } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { keysOf } from "@/components/contacts/contact-labels";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { ExportFormat } from "@/lib/export/export";
import { formatLabels } from "./use-export";

interface ExportMenuProps {
  isBusy: boolean;
  onExport: (format: ExportFormat) => void;
}

export function ExportMenu({ isBusy, onExport }: ExportMenuProps) {
  const t = useTranslations("selection");
  const trigger = (
    <Button tone="inverse" disabled={isBusy} className="max-md:hidden">
      <Download aria-hidden className="size-4" /> {t("export")}
    </Button>
  );
  return (
    <Menu side="top" align="center" trigger={trigger}>
      <ExportItems onExport={onExport} />
    </Menu>
  );
}

/** One item for each format, for any menu. */
export function ExportItems({
  onExport,
  className,
}: Pick<ExportMenuProps, "onExport"> & { className?: string }) {
  const t = useTranslations("selection");
  return keysOf(formatLabels).map((format) => (
    <MenuItem key={format} className={className} onSelect={() => onExport(format)}>
      <Download aria-hidden className="size-4 text-ink-3" /> {t("exportAs", { format: formatLabels[format] })}
    </MenuItem>
  ));
}
