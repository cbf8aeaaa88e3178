/** The list that holds the sample contacts of an account. */
export const sampleListName = "Sample contacts";
