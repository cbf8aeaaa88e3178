/** Names of people as address books in Europe hold them. */
const words = (text: string) => text.trim().split(/\s+/);

export const women = words(`
  Anna Maria Giulia Chiara Sofia Francesca Martina Elena Alessia Noemi Zoë Àlex Amélie Chloé Léa Inès Hélène Lucía
  Núria Sílvia Mónica Małgorzata Agnieszka Søs Åsa Jürgena Käthe Ann Emma Olivia Charlotte Siân Gráinne Renée`);
export const men = words(`
  Niccolò Giosuè Noè Luca Marco Andrea Matteo Davide Stefano Paolo François André Étienne Loïc José Jesús Íñigo Óscar
  Jürgen Björn Jörg Günther Łukasz Paweł Søren Bjørn Oliver Harry Seán Zoltán Jiří Radosław Gianluca Michele`);
export const surnames = words(`
  Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti Costa Giordano Mancini Rizzo
  Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo Gentile Martinelli
  Vitale Serra Coppola D'Angiò D'Amico Dell'Acqua Müller Schröder Groß Weiß Jäger Lefèvre Bélanger Gérard Núñez Muñoz
  García Peña Ibáñez Kowalski Wójcik Lewandowski Nowak Sørensen Åkesson Öberg O'Brien O'Neill MacDonald Smith Jones
  Taylor Novák Dvořák Szabó Nagy Tóth Çelik Yılmaz Petrović Ionescu`);
export const cities = words(`
  Roma Milano Napoli Torino Palermo Genova Bologna Firenze Bari Catania Verona Forlì Nuoro Lecce Pescara Aosta Köln
  München Zürich Lyon Besançon Málaga Córdoba Kraków Łódź London Cork Malmö`);
