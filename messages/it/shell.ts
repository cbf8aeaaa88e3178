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
  history: "Cronologia",
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
    imports: "Cronologia delle importazioni",
    fields: "Campi personalizzati",
    setup: "Configurazione",
    signIn: "Accedi",
  },
  drop: {
    label: "Rilascia qui il file",
    text: "Rilascia per vedere che cosa contiene",
    onlyOne: "Un file alla volta: viene preso il primo",
  },
  running: {
    label: "Importazioni in corso",
    sending: "Invio, {percent, number}%",
    waiting: "In attesa del suo turno",
    reading: "Lettura, {count, plural, one {# riga} other {# righe}} finora",
    checking: "Controllo in corso",
    importing: "Importazione, {percent, number}%",
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
