import type { problems as english } from "../en/problems";
import type { Translated } from "../translated";

export const problems: Translated<typeof english> = {
  unexpected: "Si è verificato un problema imprevisto. Riprova.",
  unreadable: "Il server ha risposto con un errore ({status, number}).",
  kinds: {
    unreachable: "Impossibile raggiungere il server. Controlla la connessione e riprova.",
    stopped: "Il caricamento è stato interrotto.",
    invalid_input: "Uno dei dati inviati non è corretto.",
    unauthenticated: "L'indirizzo email o la password non sono corretti.",
    forbidden: "Il tuo ruolo non consente questa operazione.",
    not_found: "Questo elemento non esiste più.",
    method_not_allowed: "Il server non accetta questa richiesta.",
    timeout: "Il server non ha ricevuto tutto in tempo. Riprova.",
    conflict: "Nel frattempo qualcosa è cambiato, oppure esiste già.",
    precondition_failed: "Nel frattempo qualcun altro ha fatto una modifica.",
    too_large: "È troppo grande.",
    unsupported_media_type: "Il server non accetta questo tipo di contenuto.",
    unavailable: "Il server non è pronto. Riprova tra un momento.",
    insufficient_storage:
      "Il server non ha più spazio su disco. Chiedi a chi lo gestisce di liberarne, poi riprova.",
  },
  codes: {
    required: "Questo campo è obbligatorio.",
    empty: "Questo campo non può essere vuoto.",
    invalid: "Questo valore non è valido.",
    too_large: "Questo testo è troppo lungo.",
    too_small: "Questo testo è troppo corto.",
    taken: "È già in uso.",
    unknown_field: "Questo campo non esiste.",
  },
  fields: {
    country_invalid: "Scegli un Paese.",
    email_invalid: "Questo non è un indirizzo email. Scrivilo così: nome@example.com.",
    email_required: "Inserisci un indirizzo email.",
    email_taken: "Un altro contatto ha già questo indirizzo email.",
    key_invalid: "Una chiave inizia con una lettera e contiene solo lettere, cifre e _, al massimo 64.",
    name_taken: "Questo nome è già in uso.",
    options_too_small: "Inserisci almeno un'opzione.",
    password_too_small: "Almeno 10 caratteri.",
    password_too_large: "Al massimo 128 caratteri.",
    phoneNumber_invalid:
      "Questo non è un numero di telefono. Scrivilo in formato internazionale, con + e il prefisso del Paese: +393331234567.",
    phoneNumber_required: "Inserisci almeno un numero di telefono o un indirizzo email.",
    phoneNumber_taken: "Un altro contatto ha già questo numero.",
  },
  customFields: {
    text: "{label} accetta un testo di al massimo {most, number} caratteri.",
    number: "{label} accetta un numero.",
    boolean: "{label} accetta sì o no.",
    date: "{label} accetta una data come 2026-11-23.",
    select: "{label} accetta uno di questi valori: {options}.",
  },
};
