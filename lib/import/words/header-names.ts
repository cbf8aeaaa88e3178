import { contactFields, type PlainFieldName, plainFieldNames } from "@/lib/contacts/fields";
import type { ImportField } from "@/lib/import/columns/mapping";
import { importLimits } from "@/lib/import/limits";
import { type DetailName, detailNames } from "./detail-names";

/** What a header can say of its column, before other headers and the values decide. */
export type HeaderRole =
  | Exclude<ImportField, "phoneNumber">
  /** `Nome`, `Name`, `Nom`: a first, last or full name, depending on the other columns. */
  | "name"
  | "mobile"
  | "workMobile"
  | "phone"
  | "homePhone"
  | "workPhone"
  | "otherPhone"
  | "otherEmail"
  /** Known, and nothing we keep: tells a header row, and is never taken for a number. */
  | "other";

/**
 * Header names of address books, mail programs and CRMs in the languages they are exported in, without blanks;
 * within a role the better column comes first. A `?` marks a name that also means other things. A field without names here
 * is known by those of its exports.
 */
const names: Partial<Record<HeaderRole, string>> & Record<Exclude<HeaderRole, PlainFieldName>, string> = {
  firstName: `firstname first fname givenname namegiven nomedibattesimo primeironome vorname prenom voornaam imie ilkadi
    nomedipila nombredepila primernombre rufname forename`,
  middleName: `middlename middle additionalname secondonome deuxiemeprenom segundonombre segundonome nomedomeio
    weiterevornamen 2vorname middelstenaam drugieimie ikinciad ikinciadi отчество`,
  lastName: `lastname last lname surname familyname cognome ultimonome nomdefamille nachname familienname achternaam
    apellido apellidos primerapellido sobrenome nazwisko soyad soyadi фамилия`,
  fullName: `fullname nomecompleto nomeecognome cognomeenome nomecognome cognomenome nominativo nomcomplet nomprenom
    prenomnom nometprenom prenometnom nombrecompleto nombreyapellidos apellidosynombre vornamenachname nachnamevorname
    vornameundnachname namevorname vollstandigername volledigenaam imieinazwisko nazwiskoiimie adsoyad adisoyadi фио
    displayname nomevisualizzato nomaafficher nombreenpantalla mostrarnome apresentarcomo anzeigename weergavenaam
    wyswietlananazwa отображаемоеимя fileas contactname nomecontatto customername clientname nomecliente kundenname
    contact? contatto? cliente? contacto? kontakt?`,
  name: "name nome nom nombre naam nazwa ad isim имя",
  mobile: `mobilephone mobile mobilenumber mobilephonenumber mobileno mobilenr cellphone cell cellnumber cellularnumber
    cellulare numerocellulare numerodicellulare telefonocellulare telcellulare telefonomobile ncellulare telefonino
    telmobile telephonemobile telephoneportable telportable portable mobiltelefon mobiltelnr mobilnummer mobil handy
    handynummer natel mobieletelefoon mobielnummer mobiel gsm telefonomovil movil numerodemovil celular
    telefonecelular numerocelular numerodecelular celularpessoal telemovel telefonkomorkowy komorka
    numertelefonukomorkowego ceptelefonu мобильныйтелефон номерсотовоготелефона телефонпереносной msisdn
    homemobile cellularedicasa smsnumber sms? whatsappnumber numerowhatsapp whatsapp?`,
  workMobile: "workmobile cellularedilavoro cellulareaziendale celulardetrabalho",
  phone: `phonenumber phone phonevalue phoneno telephonenumber telephone tel telno telnr telefono telefon telefone
    telefoon fone numeroditelefono numerotelefono ntelefono numerodetelephone numerodetelefono numerodetelefone
    telefonnummer telefoonnummer rufnummer numertelefonu telefonnumarasi номертелефона телефон contactnumber
    contactphone primaryphone telefonoprincipale telefonoprincipal telephoneprincipal telefoneprincipal foneprimario
    haupttelefon hoofdtelefoon birinciltelefon telefonglowny основнойтелефон recapitotelefonico recapito? numero?
    number? nummer? numer?`,
  homePhone: `homephone landlinenumber landline telefonocasa telefonodicasa telefonoabitazione telefonofisso fisso
    telephonedomicile telpersonnel telephonefixe telefonprivat telprivat festnetz telefoonthuis telefonoparticular
    telefonofijo telefoneresidencial fonedecasa telefondomowy evtelefonu домашнийтелефон телефондом abitazione?
    particular? home? casa? privat?`,
  workPhone: `workphone businessphone officephone telefonoufficio telefonolavoro telefonodilavoro telephonebureau
    telephoneprofessionnel telprofessionnel telefongeschaftlich teldienstlich telefonfirma telefoonwerk telefoonopwerk
    telefonodeltrabajo telefonotrabajo telefonecomercial telefonedetrabalho fonecomercial fonedetrabalho
    telefonsluzbowy telefonusluzbowy istelefonu istelefonno рабочийтелефон телефонраб ufficio? work? lavoro?`,
  otherPhone: `otherphone altrotelefono telephoneautre weiterestelefon anderetelefoon otrotelefono outrotelefone
    outrofone innytelefon digertelefonno другойтелефон phonealtro carphone telefonoauto telefonodellauto
    telephonevoiture autotelefon autotelefoon telefonedocarro fonedocarro telefonwsamochodzie aractelefonu
    телефонвмашине companymainphone telefonoprincipalesocieta telephonesociete hoofdtelefoonbedrijf
    numerodecentralitadelaorganizacion telefoneprincipaldaempresa glownytelefondofirmy sirketsantraltelefonu
    основнойтелефонорганизации yahoophone other?`,
  email: `email emailaddress primaryemail emailvalue emailprimaria emailprimario emailprincipale indirizzoemail
    indirizzodipostaelettronica indirizzopostaelettronica postaelettronica adressedemessagerie adresseemail
    adresseelectroniqueprincipale adressemail courriel mel emailadresse emailadres primareemailadresse eersteemail
    direcciondecorreoelectronico direcciondecorreoelectronicoprincipal direcciondelcorreoelectronico correoelectronico
    correo enderecodeemail adresemail podstawowyemail epostaadresi eposta elektronikpostaadresi elektronikpostaadres
    адресэлпочты адресэлектроннойпочты электроннаяпочта emailhome emailother emailwork mail? pec?`,
  otherEmail: `secondaryemail emailsecondaria emailsecundario emailsecondario alternateemail tweedeemail
    adresseelectroniquesecondaire sekundareemailadresse direcciondecorreoelectronicosecundaria dodatkowyemail
    альтернативныйадресэлектроннойпочты`,
  gender: "gender sex sesso genere sexe genre geschlecht sexo genero geslacht plec cinsiyet пол",
  notes: `notes note notizen notiz notas notities notatki notlar заметки comments comment commenti commento
    commentaires commentaire bemerkungen bemerkung anmerkungen remarques remarque annotazioni osservazioni anotacoes
    observacoes observaciones aantekeningen opmerkingen uwagi description? descrizione? info? informacoes?`,
  isTest: "istest testcontact contattoditest contattotest contactdetest testkontakt",
  communicationSupported: "communicationsupported supportedchannels channels canali",
  other: `id contactid recordid customerid externalid ${Object.values(detailNames).join(" ")} prefix suffix nickname
    department reparto street via city citta comune ville ort stadt ciudad cidade plaats miasto sehir город
    province provincia region regione state stato country paese nazione pays land pais zip zipcode postalcode cap plz
    codepostal codigopostal postcode language lingua langue sprache tags etichette categories categorie labels groups
    gruppo gruppi group lists liste fax faxnumber pager vatnumber partitaiva piva codicefiscale cf iban siret siren
    nif dni cif createdat updatedat isvalid`,
};

export interface HeaderName {
  role: HeaderRole;
  /** Position within its role: the smaller, the better the column. */
  rank: number;
  /** Whether the name means nothing else. */
  sure: boolean;
}

/** Letters that carry no mark Unicode can take off. */
const plainLetters: Record<string, string> = { ł: "l", ı: "i", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe" };

/** A header without case, accents, blanks and punctuation: `E-mail 1 – Value` is `email1value`. */
export function plainHeader(header: string): string {
  return header
    .slice(0, importLimits.headerLength)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[łıøđßæœ]/g, (one) => plainLetters[one] ?? one)
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const exportNames = Object.fromEntries(
  plainFieldNames.map((name) => [name, contactFields[name].exportNames.map(plainHeader).join(" ")]),
);

const table = new Map(
  Object.entries({ ...exportNames, ...names }).flatMap(([role, list]) =>
    list.split(/\s+/).map((entry, rank): [string, HeaderName] => {
      return [
        plainHeader(entry),
        { role: role as HeaderRole, rank, sure: role !== "name" && !entry.endsWith("?") },
      ];
    }),
  ),
);

const details = new Map(
  Object.entries(detailNames).flatMap(([detail, list]) =>
    list.split(/\s+/).map((name): [string, DetailName] => [plainHeader(name), detail as DetailName]),
  ),
);

/** Which detail a name stands for; null for any other. */
export function lookUpDetail(name: string): DetailName | null {
  return details.get(plainHeader(name)) ?? null;
}

/**
 * Looks a header up. Numbers in it (`Telefono 2`, `E-mail 3 - Value`) make it a later column of its role.
 * @returns null for a name nobody knows
 */
export function lookUpHeader(header: string): HeaderName | null {
  const plain = plainHeader(header);
  const exact = table.get(plain);
  if (exact) return exact;
  const number = Number(/\d+/.exec(plain)?.[0] ?? 0);
  const found = number === 0 ? undefined : table.get(plain.replace(/\d+/g, ""));
  return found && found.role !== "name"
    ? { ...found, rank: found.rank + number * 200 }
    : guessByWords(header);
}

const unrelated =
  /\b(?:fax|telefax|telecop\w*|faks\w*|telex|pager|assist\w*|type|typ|tipo|label|owner|manager|status|stato|opt|consent\w*|consenso|date|data|id|count|verified|valid\w*|country|prefi\w*|carrier|operator\w*|name|nome|nom)\b/;
const words: [RegExp, HeaderRole][] = [
  [/\be ?mail|\bcourriel|\bcorreo|\bposta elettronica/, "email"],
  [
    /\bcell|\bmobil|\bmobiel|\bhandy|\bgsm\b|\bmovil|\bcelular|\btelemovel|\bportable|\bwhatsapp|\bkomork/,
    "mobile",
  ],
  [/\btel\b|\btelef|\bphone|\btelephone|\bfone\b|\brufnummer/, "phone"],
];

/** A header that is no known name but holds a telling word: `Cellulare del cliente`, `Phone (main)`. */
function guessByWords(header: string): HeaderName | null {
  const text = header
    .slice(0, importLimits.headerLength)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ");
  if (unrelated.test(text)) return null;
  const role = words.find(([pattern]) => pattern.test(text))?.[1];
  return role ? { role, rank: 10_000, sure: false } : null;
}
