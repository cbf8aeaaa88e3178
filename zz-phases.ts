import { readFileSync } from "node:fs";
import { openBook, newAccount } from "@/bench/book";
import { importPeople } from "@/bench/imports";
const file = process.argv[2]!;
const format = (file.split(".").pop() ?? "csv") as "csv";
const floorToo = !process.argv.includes("--nofloor");
const book = await openBook(1000);
const { sql } = book;
import { execFileSync } from "node:child_process";
function cpu() {
  const out = execFileSync("ps", ["-eo", "pid,ppid,cputimes,args"], { encoding: "utf8" }).trim().split("\n").slice(1).map((l) => l.trim().split(/\s+/));
  const stat = (pid: string) => { try { const f = readFileSync(`/proc/${pid}/stat`, "utf8"); const g = f.slice(f.lastIndexOf(")") + 2).split(" "); return (Number(g[11]) + Number(g[12]) + Number(g[13]) + Number(g[14])) / 100; } catch { return 0; } };
  const master = out.find((r) => r[3]!.endsWith("postgres") && r.join(" ").includes("/work/parse/.bench/1000"))?.[0];
  const pg = out.filter((r) => r[0] === master || r[1] === master).reduce((s, r) => s + stat(r[0]!), 0);
  const root = String(book.product.process.pid); const mine = new Set([root]);
  for (let k = 0; k < 4; k++) for (const r of out) if (mine.has(r[1]!) && r[0] !== master) mine.add(r[0]!);
  const js = [...mine].reduce((s, p) => s + stat(p), 0);
  return { pg, js };
}
const ticks = (pid: string) => { try { const f = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" "); return (Number(f[11]) + Number(f[12])) / 100; } catch { return 0; } };
async function run(name: string, accountId: number, key: string) {
  const before = cpu(); const phases = new Map<string, [number, number]>();
  let going = true; const t0 = performance.now();
  const poll = (async () => { while (going) { const [r] = await sql`select status, rows_done from imports where account_id = ${accountId} order by id desc limit 1`; const at = performance.now() - t0; const s = r ? (r.status as string) : "UPLOAD"; const p = phases.get(s); phases.set(s, [p?.[0] ?? at, at]); await new Promise((r) => setTimeout(r, 50)); } })();
  const answer = await importPeople(book, key, file, format);
  const all = performance.now() - t0; going = false; await poll;
  const after = cpu();
  console.log("CPU pg", (after.pg - before.pg).toFixed(1), "js", (after.js - before.js).toFixed(1));
  console.log(name, (all / 1000).toFixed(1), "s", [...phases].map(([s, [a, b]]) => `${s} ${(a / 1000).toFixed(1)}-${(b / 1000).toFixed(1)}`).join(", "), JSON.stringify((answer as any).summary));
  return all;
}
const { accountId, key } = await newAccount();
const fresh = await run("fresh", accountId, key);
const vac = async () => { const t = performance.now(), c = cpu().pg; for (;;) { const r = await sql`select left(query, 60) q from pg_stat_activity where pid <> pg_backend_pid() and state = 'active' and query ilike '%vacuum%'`; if (r.length === 0 && performance.now() - t > 1500) break; await new Promise((r) => setTimeout(r, 50)); } console.log("vacuum wait", ((performance.now() - t) / 1000).toFixed(1), "cpu", (cpu().pg - c).toFixed(1)); };
if (process.argv.includes("--wait")) await vac();
const again = await run("again", accountId, key);
if (process.argv.includes("--wait")) await vac();
if (floorToo) {
  const from = accountId, to = (await newAccount()).accountId;
  const columns = "first_name, last_name, full_name, phone_number, email, gender, is_valid, channels, is_test, notes, custom_texts, custom_values";
  await sql.unsafe("drop table if exists floor_source, floor_rows");
  await sql.unsafe(`create unlogged table floor_source as select ${columns} from contacts where account_id = ${from}`);
  await sql.unsafe(`create unlogged table floor_rows (like floor_source)`);
  const timed = async (f: () => Promise<unknown>) => { const t = performance.now(); await f(); return performance.now() - t; };
  const copy = await timed(() => sql.unsafe("insert into floor_rows select * from floor_source"));
  const merge = () => sql.unsafe(`insert into contacts (account_id, ${columns}) select ${to}, ${columns} from floor_rows order by phone_number
      on conflict (account_id, match_key) do update set first_name = excluded.first_name, last_name = excluded.last_name,
        email = excluded.email, gender = excluded.gender, notes = excluded.notes, custom_texts = excluded.custom_texts,
        custom_values = excluded.custom_values
      where (contacts.first_name, contacts.last_name, contacts.email, contacts.gender, contacts.notes, contacts.custom_texts, contacts.custom_values)
        is distinct from (excluded.first_name, excluded.last_name, excluded.email, excluded.gender, excluded.notes, excluded.custom_texts, excluded.custom_values)`);
  const c0 = cpu().pg; const f = await timed(merge); const c1 = cpu().pg; const g = await timed(merge); console.log("floor cpu", (c1 - c0).toFixed(1), (cpu().pg - c1).toFixed(1));
  console.log("floor copy", copy.toFixed(0), "fresh", f.toFixed(0), "again", g.toFixed(0), "ratio fresh", (fresh / (copy + f)).toFixed(2), "again", (again / (copy + g)).toFixed(2));
  await sql.unsafe("drop table floor_source, floor_rows");
}
await book.close();
process.exit(0);
