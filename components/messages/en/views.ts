/** Views of the table that have a name. */
export const views = {
  title: "Views",
  save: "Save view",
  name: "Name of the view",
  saveAction: "Save",
  saved: "View {name} saved",
  actionsFor: "Actions for the view {name}",
  rename: "Rename…",
  delete: "Delete…",
  renameTitle: "Rename the view",
  nameLabel: "Name",
  deleteTitle: "Delete the view {name}?",
  deleteAction: "Delete the view",
  deleteText: "Only the saved view goes; no contact is touched.",
  deleted: "View {name} deleted",
} as const;
