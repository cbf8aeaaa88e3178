/**
 * What custom fields for the details of a contact card are called, in the languages of `header-names.ts` and written as
 * there. As headers they name nothing that every contact has.
 */
export const detailNames = {
  company: `company companyname organization organizationname azienda societa ragionesociale firma organisation
    entreprise societe empresa compania organizacion bedrijf sirket компания employer ditta unternehmen`,
  jobTitle: `jobtitle title titolo titel titre titulo job position ruolo qualifica professione occupation poste fonction
    beruf cargo puesto functie stanowisko`,
  birthday: `birthday birthdate dateofbirth bday compleanno datadinascita datanascita anniversaire datedenaissance
    geburtstag geburtsdatum fechadenacimiento cumpleanos datadenascimento verjaardag geboortedatum dataurodzenia`,
  address: `address indirizzo adresse direccion endereco adres postaladdress indirizzopostale fulladdress`,
  website: `website webpage url sitoweb sito homepage web siteweb paginaweb webseite`,
} as const;

export type DetailName = keyof typeof detailNames;
