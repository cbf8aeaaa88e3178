import type { contact as english } from "../en/contact";
import type { Translated } from "../translated";

export const contact: Translated<typeof english> = {
  contact: "Contatto",
  new: "Nuovo contatto",
  back: "Contatti",
  dates: "Aggiunto il {added} · modificato il {changed}",
  openAsPage: "Apri come pagina",
  loading: "Caricamento del contatto",
  failed: "Impossibile caricare il contatto",
  shownAsHint: "Se lo lasci vuoto, si compone di nome e cognome.",
  channelsHint: "Con un nuovo numero si impostano da capo: un cellulare valido riceve SMS.",
  testHint: "Riceve le prove di una campagna prima di tutti gli altri.",
  addToList: "Aggiungi a una lista",
  searchLists: "Cerca nelle liste",
  takeOutOf: "Togli da {name}",
  phone: {
    valid: "Numero valido",
    notValid: "Numero non valido",
    notMobile: "Non è un cellulare",
    readAs: "Letto come {number}",
  },
  save: "Salva le modifiche",
  add: "Aggiungi contatto",
  saving: "Salvataggio…",
  saved: "Salvato",
  added: "{name} aggiunto",
  delete: "Elimina…",
  clash: {
    title:
      "Qualcun altro ha cambiato {fields} mentre lo stavi modificando. Scegli quale valore tenere, poi salva.",
    yours: "{field}, il tuo",
    theirs: "{field}, il suo",
    keepMine: "Tieni il mio",
    takeTheirs: "Prendi il suo",
  },
  other: {
    known: "Questo numero o indirizzo email è già di {name}. <link>Apri {name}</link>",
    unknown: "Un altro contatto ha già questo numero o indirizzo email. <link>Apri quel contatto</link>",
  },
  deliveries: {
    title: "Cronologia degli invii",
    none: "A questo contatto non è ancora stato inviato nulla.",
    email: "Email",
    statuses: { SENT: "Inviato", DELIVERED: "Consegnato", READ: "Letto", FAILED: "Non riuscito" },
  },
};
