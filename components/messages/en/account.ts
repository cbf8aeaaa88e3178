/** Signing in and setting up. */
export const account = {
  yourName: "Your name",
  email: "E-mail",
  password: "Password",
  company: "Company",
  country: "Country",
  showPassword: "Show the password",
  hidePassword: "Hide the password",
  setup: {
    title: "Set up your address book",
    text: "One minute, then your contacts can come in.",
    emailHint: "You sign in with it.",
    passwordHint: "At least {least, number} characters.",
    countryHint: "Phone numbers without a prefix are read as numbers of this country.",
    chooseCountry: "Choose a country.",
    choose: "Choose…",
    action: "Create the address book",
    pending: "Setting up…",
  },
  signIn: {
    title: "Sign in",
    text: "Welcome back.",
    giveEmail: "Give your e-mail address.",
    givePassword: "Give your password.",
    action: "Sign in",
    pending: "Signing in…",
  },
} as const;
