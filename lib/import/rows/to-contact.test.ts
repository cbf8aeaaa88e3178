import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CustomField } from "@/lib/custom-fields";
import type { ContactField } from "@/lib/import/columns/mapping";
import type { RowReading } from "./row-reading";
import { createRowReader } from "./to-contact";

const customFields: CustomField[] = [
  { key: "city", label: "City", type: "text" },
  { key: "spent", label: "Spent", type: "number" },
  { key: "born", label: "Born", type: "date" },
  { key: "vip", label: "VIP", type: "boolean" },
  { key: "size", label: "Size", type: "select", options: ["Small", "Large"] },
];

function read(values: { [field in ContactField]?: string }): RowReading {
  const fields = Object.keys(values) as ContactField[];
  const columns = fields.map((field, index) => ({ index, field }));
  const reader = createRowReader(columns, { defaultCountry: "IT", customFields, format: "text" });
  return reader({ row: 7, cells: Object.values(values).map(String) });
}

const phone = { phoneNumber: "+393331234567", isValid: true, communicationSupported: ["SMS"] };

describe("createRowReader", () => {
  it("keeps what a row has and says nothing of what it lacks", () => {
    expect(
      read({ firstName: " Niccolò ", lastName: "", phoneNumber: "333 1234567", email: "", notes: " " }),
    ).toEqual({
      row: 7,
      contact: { firstName: "Niccolò", ...phone },
      errors: [],
      warnings: [],
    });
  });

  it("reads every kind of field", () => {
    const reading = read({
      fullName: "Ann Lee",
      email: "Ann.Lee@Example.com",
      gender: "donna",
      isTest: "sì",
      notes: "first\nsecond",
      "customFields.city": "Bari",
      "customFields.spent": "1.234,50",
      "customFields.born": "12/3/84",
      "customFields.vip": "no",
      "customFields.size": "LARGE",
    });
    expect(reading.contact).toEqual({
      fullName: "Ann Lee",
      email: "Ann.Lee@Example.com",
      gender: "FEMALE",
      isTest: true,
      notes: "first\nsecond",
      customFields: { city: "Bari", spent: 1234.5, born: "1984-03-12", vip: false, size: "Large" },
    });
    expect(reading.warnings).toEqual([]);
  });

  it.each<[string, string, { [field in ContactField]?: string }]>([
    ["phoneNumber", "phone_invalid", { phoneNumber: "abc", email: "ann@example.com" }],
    ["phoneNumber", "phone_damaged_by_spreadsheet", { phoneNumber: "3,93331E+11" }],
    ["email", "email_invalid", { phoneNumber: "333 1234567", email: "ann@" }],
    ["phoneNumber", "no_phone_or_email", { firstName: "Ann", phoneNumber: "", email: "-" }],
  ])("makes a row invalid: %s, %s", (field, code, values) => {
    const reading = read(values);
    expect(reading.contact).toBeNull();
    expect(reading.errors).toEqual([expect.objectContaining({ field, code })]);
  });

  it.each<[string, string, { [field in ContactField]?: string }]>([
    ["gender", "gender_unknown", { gender: "blue" }],
    ["isTest", "boolean_invalid", { isTest: "maybe" }],
    ["communicationSupported", "channel_unknown", { communicationSupported: "FAX" }],
    ["firstName", "text_too_long", { firstName: "a".repeat(201) }],
    ["customFields.city", "text_invalid", { "customFields.city": "a".repeat(2_001) }],
    ["customFields.spent", "number_invalid", { "customFields.spent": "lots" }],
    ["customFields.born", "date_invalid", { "customFields.born": "soon" }],
    ["customFields.size", "select_invalid", { "customFields.size": "Medium" }],
  ])("leaves a field alone with a warning: %s, %s", (field, code, values) => {
    const reading = read({ ...values, phoneNumber: "333 1234567" });
    expect(reading.contact).toEqual(phone);
    expect(reading.warnings).toEqual([expect.objectContaining({ field, code })]);
  });

  it("lets what a caller knows of channels win over what is derived", () => {
    const channels = { communicationSupported: "whatsapp" };
    expect(read({ phoneNumber: "3331234567", ...channels }).contact?.communicationSupported).toEqual([
      "WHATSAPP",
    ]);
    expect(read({ ...channels, phoneNumber: "3331234567" }).contact?.communicationSupported).toEqual([
      "WHATSAPP",
    ]);
  });

  it("joins a middle name to the first, in either order", () => {
    expect(read({ firstName: "Ann", middleName: "Mary", email: "a@b.it" }).contact?.firstName).toBe(
      "Ann Mary",
    );
    expect(read({ middleName: "Mary", firstName: "Ann", email: "a@b.it" }).contact?.firstName).toBe(
      "Ann Mary",
    );
  });

  it("uses the first of several numbers and addresses, and notes the others", () => {
    const reading = read({
      notes: "vip",
      phoneNumber: "333 1234567 ::: 02 1234567",
      email: "a@b.it ::: c@d.it",
    });
    expect(reading.contact).toEqual({
      ...phone,
      email: "a@b.it",
      notes: "vip\nPhone: 02 1234567\nE-mail: c@d.it",
    });
    expect(read({ phoneNumber: "333 1234567 / 02 1234567" }).contact).toEqual({
      ...phone,
      notes: "Phone: 02 1234567",
    });
    expect(read({ email: "a@b.it; c@d.it" }).contact).toEqual({ email: "a@b.it", notes: "E-mail: c@d.it" });
  });

  it("takes wrappings off an address", () => {
    expect(read({ email: "Ann Lee <ann@example.com>" }).contact?.email).toBe("ann@example.com");
    expect(read({ email: "mailto:ann@example.com" }).contact?.email).toBe("ann@example.com");
  });

  it("takes off the quote that kept a cell from running as a formula, and no other", () => {
    const { contact } = read({
      firstName: "'=Ann",
      lastName: "'t Hooft",
      notes: "'+1",
      phoneNumber: "'+39 333 1234567",
    });
    expect(contact).toEqual({ firstName: "=Ann", lastName: "'t Hooft", notes: "+1", ...phone });
  });

  it("stores text as NFC, without what cannot be stored, and says what was damaged", () => {
    const reading = read({ firstName: "Niccolo\u0300", lastName: "R\u0000oss\ud800i", email: "a@b.it" });
    expect(reading.contact).toMatchObject({ firstName: "Niccolò", lastName: "Ross\ufffdi" });
    expect(reading.warnings).toEqual([expect.objectContaining({ field: "lastName", code: "text_damaged" })]);
  });

  it("warns of an extension it cannot keep", () => {
    expect(read({ phoneNumber: "+39 02 1234567 ext. 9" }).warnings).toEqual([
      expect.objectContaining({
        field: "phoneNumber",
        code: "phone_extension_dropped",
        value: "+39 02 1234567 ext. 9",
      }),
    ]);
  });

  it("takes Outlook's words for nothing as nothing", () => {
    const reading = read({ gender: "Unspecified", "customFields.born": "0/0/00", email: "a@b.it" });
    expect(reading).toMatchObject({ contact: { email: "a@b.it" }, warnings: [] });
  });

  it("gives a contact or a reason for any row, and never throws", () => {
    const fields: ContactField[] = [
      "firstName",
      "phoneNumber",
      "email",
      "notes",
      "gender",
      "customFields.spent",
      "customFields.born",
    ];
    const cell = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("", "333 1234567", "a@b.it", " ::: ", "1e9", "'="),
    );
    const reader = createRowReader(
      fields.map((field, index) => ({ index, field })),
      { defaultCountry: "IT", customFields, format: "text" },
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), (cells) => {
        const { contact, errors } = reader({ row: 1, cells });
        expect(contact === null).toBe(errors.length > 0);
        if (contact) expect(contact.phoneNumber ?? contact.email).toBeDefined();
        expect(JSON.stringify(contact ?? errors).isWellFormed()).toBe(true);
      }),
    );
  });
});
