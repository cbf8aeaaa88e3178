import type { shell as english } from "../en/shell";
import type { Translated } from "../translated";

export const shell: Translated<typeof english> = {
  description: "La rubrica per chi invia campagne.",
  skip: "Vai al contenuto",
  menu: "Menu",
  openMenu: "Apri il menu",
  main: "Navigazione principale",
  contacts: "Contatti",
  lists: "Liste",
  import: "Importa",
  settings: "Impostazioni",
  signOut: "Esci",
  stillSignedIn: "Non è stato possibile uscire",
  language: "Lingua",
  theme: "Tema",
  themes: { light: "Chiaro", dark: "Scuro", system: "Come il sistema" },
  titles: {
    contacts: "Contatti",
    newContact: "Nuovo contatto",
    lists: "Liste",
    import: "Importa",
    fields: "Campi personalizzati",
    setup: "Configurazione",
    signIn: "Accedi",
  },
  failed: {
    title: "Impossibile mostrare questa pagina",
    text: "Si è verificato un problema sul server. I tuoi dati non sono stati modificati.",
  },
  missing: {
    title: "Qui non c'è niente",
    text: "Forse è stato eliminato, o il link è incompleto.",
    action: "Vai ai contatti",
  },
};
