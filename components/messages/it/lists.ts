import type { lists as english } from "../en/lists";
import type { Translated } from "../translated";

export const lists: Translated<typeof english> = {
  title: "Liste",
  new: "Nuova lista",
  search: "Cerca nelle liste",
  name: "Nome",
  description: "Descrizione",
  contacts: "Contatti",
  valid: "Validi",
  changed: "Modificata",
  actions: "Azioni",
  actionsFor: "Azioni per {name}",
  edit: "Modifica…",
  delete: "Elimina…",
  loading: "Caricamento delle liste",
  failed: "Impossibile caricare le liste",
  pickerFailed: "Impossibile caricare le liste.",
  pickerNone: "Nessuna lista con questo nome.",
  noMatch: "Nessuna lista si chiama “{search}”",
  empty: "Ancora nessuna lista",
  emptyText:
    "Una lista raccoglie i contatti di una campagna, di una fiera, di una newsletter. Un contatto può stare in più liste.",
  dialog: {
    new: "Nuova lista",
    edit: "Modifica la lista",
    giveName: "Dai un nome alla lista.",
    nameTooLong: "Al massimo 100 caratteri.",
    make: "Crea la lista",
    save: "Salva",
    made: "Lista {name} creata",
    saved: "Salvata",
  },
  deletion: {
    title: "Vuoi eliminare la lista {name}?",
    action: "Elimina la lista",
    empty: "Non contiene nessuno. L'operazione non si può annullare.",
    text: "{count, plural, one {Il suo # contatto resta} other {I suoi # contatti restano}} nella rubrica: sparisce solo la lista. L'operazione non si può annullare.",
    done: "Lista {name} eliminata",
  },
};
