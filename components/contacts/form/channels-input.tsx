"use client";

import { useController, useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { useCaller } from "@/components/caller-context";
import { CheckboxField } from "@/components/ui/checkbox";
import type { Channel, Contact } from "@/lib/contacts/contact";
import { channelLabels, keysOf } from "../contact-labels";
import type { ContactDraft } from "./contact-draft";
import { readAnyPhone } from "./phone-input";

/** The channels as they are derived from the number, until somebody who knows better ticks others. */
export function ChannelsInput({ contact }: { contact?: Contact }) {
  const t = useTranslations("contact");
  const labels = useTranslations("labels");
  const { control } = useFormContext<ContactDraft>();
  const { field } = useController({ control, name: "communicationSupported" });
  const derived = useDerivedChannels(contact);
  const chosen = field.value ?? derived;
  const toggle = (channel: Channel) => {
    field.onChange(
      keysOf(channelLabels).filter((key) => (key === channel ? !chosen.includes(key) : chosen.includes(key))),
    );
  };
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 text-sm font-[540]">{labels("channels")}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {keysOf(channelLabels).map((channel) => (
          <CheckboxField
            key={channel}
            label={channelLabels[channel]}
            checked={chosen.includes(channel)}
            onChange={() => toggle(channel)}
          />
        ))}
      </div>
      <p className="text-sm text-ink-3">{t("channelsHint")}</p>
    </fieldset>
  );
}

function useDerivedChannels(contact: Contact | undefined): Channel[] {
  const { defaultCountry } = useCaller();
  const text = useWatch<ContactDraft, "phoneNumber">({ name: "phoneNumber" });
  const phone = readAnyPhone(text, defaultCountry);
  if (contact && (phone?.phoneNumber ?? null) === contact.phoneNumber) return contact.communicationSupported;
  return phone?.communicationSupported ?? [];
}
