import { describe, expect, it } from "vitest";
import { type ColumnsInput, guessColumns } from "./guess-columns";

function guess(rows: string[][], more: Partial<ColumnsInput> = {}) {
  return guessColumns({ rows, customFields: [], ...more });
}

/** The fields of the columns, in their order. */
function fieldsOf(rows: string[][], more: Partial<ColumnsInput> = {}): (string | null)[] {
  return guess(rows, more).columns.map(({ field }) => field);
}

const city = { key: "city", label: "Città di residenza", type: "text" } as const;

describe("headers", () => {
  it.each([
    ["Nome;Cognome;Cellulare;E-mail", "firstName lastName phoneNumber email"],
    [
      "firstName;lastName;phoneNumber;email;gender;notes;isTest",
      "firstName lastName phoneNumber email gender notes isTest",
    ],
    ["first_name;LAST NAME;Mobile-Phone", "firstName lastName phoneNumber"],
    ["Nome;Telefono", "fullName phoneNumber"],
    ["Nom;Prénom;Portable", "lastName firstName phoneNumber"],
    ["Nom;Téléphone", "fullName phoneNumber"],
    ["Name;Vorname;Handy", "lastName firstName phoneNumber"],
    ["Name;Surname;Mobile", "firstName lastName phoneNumber"],
    ["Naam;Mobiel", "fullName phoneNumber"],
    ["Nombre;Apellidos;Móvil", "firstName lastName phoneNumber"],
    ["Imię;Nazwisko;Telefon komórkowy", "firstName lastName phoneNumber"],
    ["Given Name;Additional Name;Family Name;Phone 1 - Value", "firstName middleName lastName phoneNumber"],
    ["Home Phone;Mobile Phone;Business Phone", "- phoneNumber -"],
    ["Telefono ufficio;Telefono;Fax", "- phoneNumber -"],
    ["E-mail Address;E-mail 2 Address", "email -"],
    ["Secondary Email;Primary Email", "- email"],
    ["Title;Nome;Azienda;Telefono", "- fullName - phoneNumber"],
    ["Cellulare del cliente;Nominativo", "phoneNumber fullName"],
    ["Numero fax;Telefono", "- phoneNumber"],
  ])("%s", (headers, expected) => {
    const fields = fieldsOf([headers.split(";")]);
    expect(fields.map((field) => field ?? "-").join(" ")).toBe(expected);
  });

  it("says which guesses a person should look at", () => {
    const { columns } = guess([["Cellulare", "Nome", "Info"]]);
    expect(columns.map(({ sure }) => sure)).toEqual([true, false, false]);
  });

  it("prefers a column that holds something", () => {
    const rows = [
      ["Mobile", "Home Phone", "Email"],
      ["", "02 12345678", ""],
      ["", "06 12345678", ""],
    ];
    expect(fieldsOf(rows)).toEqual([null, "phoneNumber", "email"]);
  });

  it("takes the phone column that Google's kinds call a mobile", () => {
    const rows = [
      ["Name", "Phone 1 - Type", "Phone 1 - Value", "Phone 2 - Type", "Phone 2 - Value"],
      ["Ann", "Home", "02 12345678", "Mobile", "333 1234567"],
      ["Bob", "Work", "02 12345679", "* Mobile", "333 1234568"],
    ];
    expect(fieldsOf(rows)).toEqual(["fullName", null, null, null, "phoneNumber"]);
  });

  it.each([
    [
      "an office is no number",
      ["Telefono", "Ufficio"],
      ["333 1234567", "Contabilità"],
      ["phoneNumber", null],
    ],
    [
      "an office is a number",
      ["Nominativo", "Ufficio"],
      ["Ann Lee", "02 1234567"],
      ["fullName", "phoneNumber"],
    ],
    ["a consent is no number", ["Email", "SMS"], ["a@b.it", "yes"], ["email", null]],
    ["a contact is a number", ["Nome", "Contatto"], ["Ann", "333 1234567"], ["fullName", "phoneNumber"]],
    [
      "a contact is a person",
      ["Contatto", "Cellulare"],
      ["Ann Lee", "333 1234567"],
      ["fullName", "phoneNumber"],
    ],
    [
      "a whole name beside its part",
      ["Name", "Surname", "Phone"],
      ["Ann Lee", "Lee", "333 1234567"],
      ["fullName", "lastName", "phoneNumber"],
    ],
    [
      "a VAT number is no phone",
      ["Ragione sociale", "Partita IVA", "Email"],
      ["Lee", "12345678901", "a@b.it"],
      [null, null, "email"],
    ],
    [
      "numbers below an unknown header",
      ["Nome", "Referente"],
      ["Ann", "+39 333 1234567"],
      ["fullName", "phoneNumber"],
    ],
  ])("decides by values: %s", (_what, headers, cells, expected) => {
    expect(fieldsOf([headers, cells, cells])).toEqual(expected);
  });

  it("knows the account's own fields by key and label", () => {
    const customFields = [city, { key: "shoeSize", label: "Shoes", type: "number" } as const];
    const rows = [["Cellulare", "CITTA DI RESIDENZA", "shoe_size", "customFields.shoeSize", "Altro"]];
    expect(fieldsOf(rows, { customFields })).toEqual([
      "phoneNumber",
      "customFields.city",
      "customFields.shoeSize",
      null,
      null,
    ]);
  });
});

describe("the header row", () => {
  const person = ["Ann", "Lee", "+39 333 1234567"];
  const headers = ["Nome", "Cognome", "Cellulare"];

  it("is found where it is plainly one", () => {
    expect(guess([headers, person]).headerRow).toBe(0);
    expect(guess([person, person]).headerRow).toBeNull();
    expect(guess([["Cellulare"], ["333 1234567"]]).headerRow).toBe(0);
  });

  it.each([
    ["a number", ["Anna", "333 1234567", ""]],
    ["an address", ["Anna", "", "anna@example.com"]],
    ["several numbers in a cell", ["Anna", "333 1234567; 333 7654321", ""]],
    ["an address with a name", ["", "", "Anna <anna@example.com>"]],
    ["a number that a spreadsheet has shortened", ["Anna", "3,93331E+11", ""]],
  ])("is not looked for below a row with %s, which is a contact", (_, contact) => {
    const rows = [
      contact,
      ["Luca", "333 2222222", ""],
      ["Nome", "Telefono", "E-mail"],
      ["Eva", "333 3333333", ""],
    ];
    expect(guess(rows).headerRow).toBe(null);
    expect(guess([["Nome", "Telefono"], ...rows]).headerRow).toBe(0);
    expect(guess(rows, { removeHead: true }).headerRow).toBe(0);
    expect(guess(rows, { headerRow: 2 }).headerRow).toBe(2);
  });

  it("is found below a preamble", () => {
    const rows = [
      ["Notes:"],
      ["When exporting, some e-mails are missing"],
      ["First Name", "Last Name", "Email Address"],
      ["A", "B", "a@b.it"],
    ];
    expect(guess(rows)).toMatchObject({
      headerRow: 2,
      columns: [{ header: "First Name" }, {}, { field: "email" }],
    });
  });

  it("is row 1 where the caller says so, also with names nobody knows", () => {
    expect(
      guess(
        [
          ["Wer", "Was"],
          ["Ann Lee", "333 1234567"],
        ],
        { removeHead: true },
      ),
    ).toMatchObject({
      headerRow: 0,
      columns: [
        { header: "Wer", field: null },
        { header: "Was", field: "phoneNumber" },
      ],
    });
  });

  it("is no row where the caller says so; its names still help", () => {
    const { headerRow, columns } = guess([headers, person], { removeHead: false });
    expect(headerRow).toBeNull();
    expect(columns.map(({ field, header }) => [field, header])).toEqual([
      ["firstName", null],
      ["lastName", null],
      ["phoneNumber", null],
    ]);
  });

  it("is the row the caller names", () => {
    expect(
      guess(
        [
          ["x", "y"],
          ["Chi", "Dove"],
          ["Ann", "a@b.it"],
        ],
        { headerRow: 1 },
      ),
    ).toMatchObject({
      headerRow: 1,
      columns: [{ header: "Chi" }, { header: "Dove", field: "email" }],
    });
    expect(() => guess([person], { headerRow: 5 })).toThrow("no row 6");
  });
});

describe("files without headers", () => {
  it.each([
    [
      ["Ann Lee", "333 1234567", "a@b.it"],
      ["fullName", "phoneNumber", "email"],
    ],
    [
      ["Ann", "Lee", "333 1234567"],
      ["firstName", "lastName", "phoneNumber"],
    ],
    [
      ["Ann Lee", "Ann", "Lee", "a@b.it"],
      ["fullName", "firstName", "lastName", "email"],
    ],
    [["333 1234567"], ["phoneNumber"]],
    [
      ["12345678", "F", "+39 333 1234567", "2024-01-02"],
      [null, "gender", "phoneNumber", null],
    ],
    [
      ["3,93E+11", "Ann Lee"],
      ["phoneNumber", "fullName"],
    ],
  ])("%j", (cells, expected) => {
    expect(fieldsOf([cells, cells, cells])).toEqual(expected);
  });

  it("are refused without a number or e-mail", () => {
    const expected = {
      code: "invalid_input",
      extra: { errors: [{ field: "mapping", code: "no_phone_or_email_column" }] },
    };
    expect(() =>
      guess([
        ["Ann", "Bari"],
        ["Bob", "Roma"],
      ]),
    ).toThrow(expect.objectContaining({ code: "invalid_input" }));
    try {
      guess([["a", "b"]]);
    } catch (error) {
      expect(error).toMatchObject(expected);
    }
  });
});

describe("a mapping", () => {
  const rows = [
    ["Nome", "Telefono", "Note", "Zona"],
    ["Ann", "333 1234567", "vip", "Bari"],
  ];

  it("wins by index and by header, the rest is guessed", () => {
    const mapping = { "2": null, zona: "notes" };
    expect(fieldsOf(rows, { mapping })).toEqual(["fullName", "phoneNumber", null, "notes"]);
  });

  it("makes and names custom fields", () => {
    const mapping = {
      Zona: { newField: { key: "zone", label: "Zona", type: "text" as const } },
      Note: "customFields.city",
    };
    expect(fieldsOf(rows, { mapping, customFields: [city] })).toEqual([
      "fullName",
      "phoneNumber",
      "customFields.city",
      "customFields.zone",
    ]);
  });

  it("tells the header row by the names it uses", () => {
    const unknown = [
      ["Wer", "Was"],
      ["Ann", "333 1234567"],
    ];
    expect(guess(unknown, { mapping: { Wer: "fullName", Was: "phoneNumber" } }).headerRow).toBe(0);
  });

  it.each([
    ["mapping_column_unknown", { Zone: "notes" }],
    ["mapping_column_unknown", { "9": "notes" }],
    ["mapping_field_unknown", { Zona: "zone" }],
    ["mapping_field_unknown", { Zona: "customFields.city" }],
    ["mapping_field_twice", { Zona: "notes", Note: "notes" }],
  ])("is refused with %s: %j", (code, mapping) => {
    expect(() => guess(rows, { mapping })).toThrow(
      expect.objectContaining({ extra: { errors: [expect.objectContaining({ field: "mapping", code })] } }),
    );
  });
});
