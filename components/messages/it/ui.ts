import type { ui as english } from "../en/ui";
import type { Translated } from "../translated";

export const ui: Translated<typeof english> = {
  cancel: "Annulla",
  clearSearch: "Cancella la ricerca",
  close: "Chiudi",
  create: "Crea “{name}”",
  notifications: "Notifiche",
  optional: "Facoltativo",
  tryAgain: "Riprova",
  pages: {
    label: "Pagine",
    previous: "Pagina precedente",
    next: "Pagina successiva",
    page: "Pagina {page, number}",
    pageOf: "Pagina {page, number} di {pages, number}",
  },
  unsaved: {
    title: "Vuoi scartare le modifiche?",
    text: "Le modifiche che hai fatto qui non sono state salvate.",
    keep: "Continua a modificare",
    discard: "Scarta",
  },
};
