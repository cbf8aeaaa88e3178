import { describe, expect, it } from "vitest";
import { readBoolean, readChannels, readGender } from "./read-words";

describe("words", () => {
  it.each([
    [
      "MALE",
      "male M Maschio uomo Masculin homme h männlich Herr hombre masculino mannelijk mężczyzna Mr. Sig.",
    ],
    [
      "FEMALE",
      "FEMALE f Femmina donna Féminin femme weiblich w Frau mujer feminino vrouw kobieta Mrs Sig.ra",
    ],
    ["OTHER", "other X altro autre divers otro outro anders inny non-binary"],
    ["none", "Unspecified unbekannt"],
  ])("%s: %s", (gender, words) => {
    for (const word of words.split(" ")) expect(readGender(word), word).toBe(gender);
  });

  it("leaves words alone that mean different things", () => {
    expect(readGender("D")).toBeNull();
    expect(readGender("Ann")).toBeNull();
  });

  it("reads yes and no", () => {
    for (const word of ["true", "TRUE", "Sì", "si", "oui", "Ja", "tak", "1", "x", "VERO"])
      expect(readBoolean(word), word).toBe(true);
    for (const word of ["false", "no", "non", "Nein", "nie", "0", "não", "FAUX"])
      expect(readBoolean(word), word).toBe(false);
    expect(readBoolean("maybe")).toBeNull();
  });

  it("reads channels in their own order, or none of them", () => {
    expect(readChannels("whatsapp, SMS")).toEqual(["SMS", "WHATSAPP"]);
    expect(readChannels("SMS;RCS|sms")).toEqual(["SMS", "RCS"]);
    expect(readChannels("SMS, fax")).toBeNull();
  });
});
