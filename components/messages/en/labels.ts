/** What fields and values of a contact are called, on every page. */
export const labels = {
  yes: "Yes",
  no: "No",
  channels: "Channels",
  lists: "Lists",
  fields: {
    firstName: "First name",
    lastName: "Last name",
    fullName: "Shown as",
    phoneNumber: "Phone number",
    email: "E-mail",
    gender: "Gender",
    isTest: "Test contact",
    notes: "Notes",
  },
  genders: { MALE: "Male", FEMALE: "Female", OTHER: "Other" },
} as const;
