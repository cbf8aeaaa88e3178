import type { account as english } from "../en/account";
import type { Translated } from "../translated";

export const account: Translated<typeof english> = {
  yourName: "Il tuo nome",
  email: "Email",
  password: "Password",
  company: "Azienda",
  country: "Paese",
  showPassword: "Mostra la password",
  hidePassword: "Nascondi la password",
  setup: {
    title: "Configura la tua rubrica",
    text: "Un minuto, poi puoi aggiungere i tuoi contatti.",
    emailHint: "Ti servirà per accedere.",
    passwordHint: "Almeno {least, number} caratteri.",
    countryHint:
      "I numeri di telefono senza prefisso internazionale vengono letti come numeri di questo Paese.",
    chooseCountry: "Scegli un Paese.",
    choose: "Scegli…",
    action: "Crea la rubrica",
    pending: "Configurazione in corso…",
  },
  signIn: {
    title: "Accedi",
    text: "Che bello rivederti.",
    giveEmail: "Inserisci il tuo indirizzo email.",
    givePassword: "Inserisci la tua password.",
    action: "Accedi",
    pending: "Accesso in corso…",
  },
};
