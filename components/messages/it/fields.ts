import type { fields as english } from "../en/fields";
import type { Translated } from "../translated";

export const fields: Translated<typeof english> = {
  title: "Campi personalizzati",
  text: "Quello che conservi di un contatto oltre a nome, numero ed email.",
  new: "Nuovo campo",
  empty: "Ancora nessun campo personalizzato",
  emptyText:
    "Una città, un compleanno, quanto ha speso: ogni campo ha un tipo e i contatti si possono filtrare in base al suo valore.",
  edit: "Modifica {name}",
  delete: "Elimina {name}",
  types: { text: "Testo", number: "Numero", date: "Data", boolean: "Sì o no", select: "Scelta" },
  dialog: {
    new: "Nuovo campo",
    edit: "Modifica il campo",
    label: "Etichetta",
    keyHint: "Nell'API si chiama {key}.",
    giveLabel: "Dai un'etichetta al campo.",
    type: "Tipo",
    typeHint: "Il tipo di un campo non cambia mai.",
    options: "Opzioni",
    optionsHint: "Una per riga.",
    giveOption: "Inserisci almeno un'opzione.",
    add: "Aggiungi il campo",
    added: "Campo {name} aggiunto",
    save: "Salva",
    saved: "Salvato",
  },
  deletion: {
    title: "Vuoi eliminare il campo {name}?",
    action: "Elimina il campo",
    text: "Il suo valore sparisce da tutti i contatti. L'operazione non si può annullare.",
    done: "Campo {name} eliminato",
  },
};
