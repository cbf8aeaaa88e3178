/** A dozen made-up customers as an Italian Excel exports them, with what goes wrong in real files: to try the wizard with. */
const rows = [
  "Nome;Cognome;Cellulare;E-mail;Sesso;Città",
  "Niccolò;D'Angiò;347 998 1102;nico@example.com;M;Bari",
  "Zoë;Martini;0039 320 4507781;zoe.martini@example.com;F;Torino",
  "Anna;Müller;3,93331E+11;anna.mueller@example.com;F;Köln",
  "Giosuè;Rossi;+39 333-100.2003;;M;Milano",
  "Chiara;Esposito;(333) 100 2004;chiara@example.com;F;Napoli",
  "Luca;Bianchi;333 12;luca@example.com;M;Roma",
  "Marie;Dubois;+33 6 12 34 56 78;marie@example.com;F;Lyon",
  "Carla;Fontana;;carla@gmial,com;F;Genova",
  "Bruno;Galli;333 100 2007;;M;Torino",
  "Bruno;Galli;+39 333 1002007;bruno.galli@example.com;M;Torino",
  "Noè;Serra;;noe.serra@example.com;M;Cagliari",
  "Sara;Conti;;;F;Palermo",
];

export function makeSampleFile(): File {
  return new File([rows.join("\r\n")], "sample.csv", { type: "text/csv" });
}
