/** The words of the kit: buttons, dialogs and lists that know nothing of contacts. */
export const ui = {
  cancel: "Cancel",
  clearSearch: "Clear the search",
  close: "Close",
  create: "Create “{name}”",
  notifications: "Notifications",
  optional: "Optional",
  tryAgain: "Try again",
  pages: {
    label: "Pages",
    previous: "Previous page",
    next: "Next page",
    page: "Page {page, number}",
    pageOf: "Page {page, number} of {pages, number}",
  },
  unsaved: {
    title: "Discard the changes?",
    text: "What you changed here has not been saved.",
    keep: "Keep editing",
    discard: "Discard",
  },
} as const;
