/**
 * What went wrong, by the code of the API. In English the pages show the sentence of the API itself, which knows more;
 * these stand for it in other languages, and where no answer came at all.
 */
export const problems = {
  unexpected: "Something unexpected happened. Try again.",
  unreadable: "The server answered with an error ({status, number}).",
  kinds: {
    unreachable: "The server could not be reached. Check your connection, then try again.",
    stopped: "The upload was stopped.",
    invalid_input: "Something in what was sent is not right.",
    unauthenticated: "The e-mail address or the password is wrong.",
    forbidden: "Your role does not allow this.",
    not_found: "This is not there any more.",
    method_not_allowed: "The server does not take this call.",
    timeout: "The server did not get everything in time. Try again.",
    conflict: "Something changed meanwhile, or is there already.",
    precondition_failed: "Somebody else changed this meanwhile.",
    too_large: "This is too large.",
    unsupported_media_type: "The server does not take this kind of content.",
    unavailable: "The server is not ready. Try again in a moment.",
    insufficient_storage:
      "The server has no disk space left. Ask whoever runs it to free some, then try again.",
  },
  codes: {
    required: "This is needed.",
    empty: "This cannot be empty.",
    invalid: "This value cannot be taken.",
    too_large: "This is too long.",
    too_small: "This is too short.",
    taken: "This is taken already.",
    unknown_field: "This field does not exist.",
  },
  fields: {
    country_invalid: "Choose a country.",
    email_invalid: "This is not an e-mail address. Write it like name@example.com.",
    email_required: "Give an e-mail address.",
    email_taken: "Another contact has this e-mail address already.",
    key_invalid: "A key starts with a letter and has letters, digits and _ only, at most 64.",
    name_taken: "There is already one with this name.",
    options_too_small: "Give at least one option.",
    password_too_small: "At least 10 characters.",
    password_too_large: "At most 128 characters.",
    phoneNumber_invalid:
      "This is not a phone number. Write it in international format, with + and the country code: +393331234567.",
    phoneNumber_required: "Give at least a phone number or an e-mail address.",
    phoneNumber_taken: "Another contact has this number already.",
  },
  customFields: {
    text: "{label} takes text of at most {most, number} characters.",
    number: "{label} takes a number.",
    boolean: "{label} takes yes or no.",
    date: "{label} takes a date like 2026-11-23.",
    select: "{label} takes one of: {options}.",
  },
} as const;
