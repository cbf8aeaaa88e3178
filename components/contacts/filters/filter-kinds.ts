import {
  AtSign,
  CircleCheck,
  FileInput,
  FlaskConical,
  ListMinus,
  ListPlus,
  MessageSquare,
  Phone,
  Tag,
  VenusAndMars,
} from "lucide-react";
import { formatNames } from "@/components/format";
import type { CustomField } from "@/lib/custom-fields";
import { channelLabels, genderLabels } from "../contact-labels";
import { choicesEditor, listsEditor, yesNoEditor } from "./choice-editors";
import type { FilterKind } from "./filter-kind";
import { fieldEditor, valueEditor } from "./value-editors";

type ListName = (id: number) => string | undefined;

const fixedKinds: FilterKind[] = [
  {
    id: "listIds",
    label: "In list",
    icon: ListPlus,
    describe: (view, name) => describeLists("In", view.listIds, name),
    cleared: () => ({ listIds: undefined }),
    Editor: listsEditor("listIds", "In any of these lists"),
  },
  {
    id: "notListIds",
    label: "Not in list",
    icon: ListMinus,
    describe: (view, name) => describeLists("Not in", view.notListIds, name),
    cleared: () => ({ notListIds: undefined }),
    Editor: listsEditor("notListIds", "In none of these lists"),
  },
  {
    id: "isValid",
    label: "Valid number",
    icon: CircleCheck,
    describe: ({ isValid }) => (isValid === undefined ? null : isValid ? "Valid number" : "Invalid number"),
    cleared: () => ({ isValid: undefined }),
    Editor: yesNoEditor("isValid", "Valid number", { yes: "Valid", no: "Not valid" }),
  },
  {
    id: "communicationSupported",
    label: "Channels",
    icon: MessageSquare,
    describe: ({ communicationSupported: on }) =>
      on?.length ? formatNames(on.map((key) => channelLabels[key])) : null,
    cleared: () => ({ communicationSupported: undefined }),
    Editor: choicesEditor("communicationSupported", "Supports all of", channelLabels),
  },
  {
    id: "gender",
    label: "Gender",
    icon: VenusAndMars,
    describe: ({ gender }) => (gender?.length ? gender.map((key) => genderLabels[key]).join(" or ") : null),
    cleared: () => ({ gender: undefined }),
    Editor: choicesEditor("gender", "Gender is any of", genderLabels),
  },
  {
    id: "isTest",
    label: "Test contact",
    icon: FlaskConical,
    describe: ({ isTest }) => (isTest === undefined ? null : isTest ? "Test contacts" : "No test contacts"),
    cleared: () => ({ isTest: undefined }),
    Editor: yesNoEditor("isTest", "Test contact", { yes: "Only test contacts", no: "No test contacts" }),
  },
  {
    id: "phoneNumber",
    label: "Phone number",
    icon: Phone,
    describe: ({ phoneNumber }) => (phoneNumber ? `Phone ${phoneNumber}` : null),
    cleared: () => ({ phoneNumber: undefined }),
    Editor: valueEditor("phoneNumber", "Phone number is", "+393331234567"),
  },
  {
    id: "email",
    label: "E-mail",
    icon: AtSign,
    describe: ({ email }) => (email ? `E-mail ${email}` : null),
    cleared: () => ({ email: undefined }),
    Editor: valueEditor("email", "E-mail is", "name@example.com"),
  },
  {
    id: "importId",
    label: "Import",
    icon: FileInput,
    describe: ({ importId }) => (importId ? `From import ${importId}` : null),
    cleared: () => ({ importId: undefined }),
  },
];

/** The conditions this account can set: those of every contact, then those of its own fields. */
export function filterKinds(fields: CustomField[]): FilterKind[] {
  return [...fixedKinds, ...fields.map(fieldKind)];
}

function fieldKind(field: CustomField): FilterKind {
  const { key, label } = field;
  return {
    id: `field-${key}`,
    label,
    icon: Tag,
    describe: ({ customFields }) =>
      customFields[key] === undefined ? null : `${label}: ${sayValue(customFields[key])}`,
    cleared: ({ customFields: { [key]: _, ...others } }) => ({ customFields: others }),
    Editor: fieldEditor(field),
  };
}

function sayValue(value: string): string {
  if (value === "true") return "Yes";
  return value === "false" ? "No" : value;
}

/** Null where only lists that are gone are named: those have chips of their own. */
function describeLists(word: string, ids: number[] | undefined, name: ListName): string | null {
  const names = (ids ?? []).flatMap((id) => name(id) ?? []);
  return names.length > 0 ? `${word} ${names.join(", ")}` : null;
}
