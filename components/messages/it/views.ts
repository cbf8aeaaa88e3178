import type { views as english } from "../en/views";
import type { Translated } from "../translated";

export const views: Translated<typeof english> = {
  title: "Viste",
  save: "Salva la vista",
  name: "Nome della vista",
  saveAction: "Salva",
  saved: "Vista {name} salvata",
  actionsFor: "Azioni per la vista {name}",
  rename: "Rinomina…",
  delete: "Elimina…",
  renameTitle: "Rinomina la vista",
  nameLabel: "Nome",
  deleteTitle: "Vuoi eliminare la vista {name}?",
  deleteAction: "Elimina la vista",
  deleteText: "Sparisce solo la vista salvata; nessun contatto viene toccato.",
  deleted: "Vista {name} eliminata",
};
