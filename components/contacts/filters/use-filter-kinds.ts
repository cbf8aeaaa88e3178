"use client";

import {
  AtSign,
  CircleCheck,
  FileInput,
  FlaskConical,
  ListMinus,
  ListPlus,
  type LucideIcon,
  MessageSquare,
  Phone,
  Tag,
  VenusAndMars,
} from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { Formats } from "@/components/formats";
import type { Translator } from "@/components/translator";
import { useFormats } from "@/components/use-formats";
import type { ConditionName } from "@/lib/contacts/conditions";
import { type Channel, channels, type Gender, genders } from "@/lib/contacts/enumerations";
import { type CustomField, valueAt } from "@/lib/custom-fields";
import { channelLabels } from "../contact-labels";
import { choicesEditor, listsEditor, yesNoEditor } from "./choice-editors";
import type { FilterKind } from "./filter-kind";
import { fieldEditor, valueEditor } from "./value-editors";

type ListName = (id: number) => string | undefined;

interface Reader {
  t: Translator<"contacts.filters">;
  labels: Translator<"labels">;
  format: Formats;
}

/** Every condition but the search, which has a box of its own. */
type ChipName = Exclude<ConditionName, "search">;
type Kinds<Name extends ChipName> = Record<Name, FilterKind>;

/** The conditions this account can set: those of every contact, then those of its own fields. */
export function useFilterKinds(fields: CustomField[]): FilterKind[] {
  const t = useTranslations("contacts.filters");
  const labels = useTranslations("labels");
  const format = useFormats();
  return useMemo(() => {
    const reader = { t, labels, format };
    const kinds: Kinds<ChipName> = { ...listKinds(reader), ...choiceKinds(reader), ...valueKinds(reader) };
    return [...Object.values(kinds), ...fields.map((field) => fieldKind(field, reader))];
  }, [fields, t, labels, format]);
}

function listKinds({ t }: Reader): Kinds<"listIds" | "notListIds"> {
  const kind = (id: "listIds" | "notListIds", icon: LucideIcon): FilterKind => ({
    id,
    label: t(`${id}.label`),
    icon,
    describe: (view, nameOf) => {
      const names = namesOf(view[id], nameOf);
      return names ? t(`${id}.chip`, { names }) : null;
    },
    cleared: () => ({ [id]: undefined }),
    Editor: listsEditor(id, t(`${id}.legend`)),
  });
  return { listIds: kind("listIds", ListPlus), notListIds: kind("notListIds", ListMinus) };
}

type ChoiceName = "isValid" | "communicationSupported" | "gender" | "isTest";

function choiceKinds({ t, labels, format }: Reader): Kinds<ChoiceName> {
  const channelChoices = channels.map((channel) => [channel, channelLabels[channel]] as [Channel, string]);
  const genderChoices = genders.map((gender) => [gender, labels(`genders.${gender}`)] as [Gender, string]);
  return {
    isValid: yesNoKind("isValid", CircleCheck, t),
    communicationSupported: {
      id: "communicationSupported",
      label: t("channels.label"),
      icon: MessageSquare,
      describe: ({ communicationSupported: on }) =>
        on?.length ? format.names(on.map((key) => channelLabels[key])) : null,
      cleared: () => ({ communicationSupported: undefined }),
      Editor: choicesEditor("communicationSupported", t("channels.legend"), channelChoices),
    },
    gender: {
      id: "gender",
      label: t("gender.label"),
      icon: VenusAndMars,
      describe: ({ gender }) =>
        gender?.length ? format.choices(gender.map((key) => labels(`genders.${key}`))) : null,
      cleared: () => ({ gender: undefined }),
      Editor: choicesEditor("gender", t("gender.legend"), genderChoices),
    },
    isTest: yesNoKind("isTest", FlaskConical, t),
  };
}

function yesNoKind(id: "isValid" | "isTest", icon: LucideIcon, t: Reader["t"]): FilterKind {
  return {
    id,
    label: t(`${id}.label`),
    icon,
    describe: ({ [id]: value }) => (value === undefined ? null : t(`${id}.${value ? "chipYes" : "chipNo"}`)),
    cleared: () => ({ [id]: undefined }),
    Editor: yesNoEditor(id, t(`${id}.label`), { yes: t(`${id}.yes`), no: t(`${id}.no`) }),
  };
}

function valueKinds({ t }: Reader): Kinds<"phoneNumber" | "email" | "importId"> {
  const kind = (id: "phoneNumber" | "email", icon: LucideIcon, example: string): FilterKind => ({
    id,
    label: t(`${id}.label`),
    icon,
    describe: ({ [id]: value }) => (value ? t(`${id}.chip`, { value }) : null),
    cleared: () => ({ [id]: undefined }),
    Editor: valueEditor(id, t(`${id}.legend`), example),
  });
  return {
    phoneNumber: kind("phoneNumber", Phone, "+393331234567"),
    email: kind("email", AtSign, "name@example.com"),
    importId: {
      id: "importId",
      label: t("importId.label"),
      icon: FileInput,
      describe: ({ importId }) => (importId ? t("importId.chip", { id: String(importId) }) : null),
      cleared: () => ({ importId: undefined }),
    },
  };
}

function fieldKind(field: CustomField, { t, labels, format }: Reader): FilterKind {
  const { key, label } = field;
  const sayValue = (value: string) => {
    if (field.type === "boolean") return labels(value === "true" ? "yes" : "no");
    if (field.type === "date" && isDate(value)) return format.day(value);
    return value;
  };
  return {
    id: `field-${key}`,
    label,
    icon: Tag,
    describe: ({ customFields }) => {
      const value = valueAt(customFields, key);
      return value === undefined ? null : t("value", { field: label, value: sayValue(value) });
    },
    cleared: ({ customFields: { [key]: _, ...others } }) => ({ customFields: others }),
    Editor: fieldEditor(field),
  };
}

/** Null where only lists that are gone are named: those have chips of their own. */
function namesOf(ids: number[] | undefined, nameOf: ListName): string | null {
  const names = (ids ?? []).flatMap((id) => nameOf(id) ?? []);
  return names.length > 0 ? names.join(", ") : null;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
