import { createParser } from "nuqs";
import { readWhole } from "@/lib/contacts/link-values";

/** A whole number of a link, as the API reads one: `9abc` and `2.5` are none. */
export const wholeParser = createParser({ parse: readWhole, serialize: String });
