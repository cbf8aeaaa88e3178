import type { labels as english } from "../en/labels";
import type { Translated } from "../translated";

export const labels: Translated<typeof english> = {
  yes: "Sì",
  no: "No",
  channels: "Canali",
  lists: "Liste",
  fields: {
    firstName: "Nome",
    lastName: "Cognome",
    fullName: "Nome visualizzato",
    phoneNumber: "Numero di telefono",
    email: "Email",
    gender: "Genere",
    isTest: "Contatto di prova",
    notes: "Note",
  },
  genders: { MALE: "Uomo", FEMALE: "Donna", OTHER: "Altro" },
};
