import { totalmem } from "node:os";

const MB = 1024 ** 2;

/**
 * postgresql.conf of the built-in database. Memory is fitted to the machine; durability stays as PostgreSQL ships
 * it: `fsync`, `full_page_writes` and `synchronous_commit` are on.
 * @param port on the loopback interface, the only place the database listens
 */
export function configuration(port: number): string {
  const memory = totalmem() / MB;
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: `${between(128, memory / 6, 4096)}MB`,
    effective_cache_size: `${between(256, memory / 2, 65_536)}MB`,
    work_mem: `${between(8, memory / 400, 64)}MB`,
    maintenance_work_mem: `${between(64, memory / 48, 512)}MB`,
    max_wal_size: "4GB",
    min_wal_size: "256MB",
    checkpoint_timeout: "15min",
    wal_compression: "pglz",
    random_page_cost: 1.1,
    // Compiling a plan takes longer than every query of a contacts page.
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    // Errors of statements are the caller's to log: here they would be told with people's names and numbers.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    // The statements of a killed server end, too.
    ...(process.platform === "linux" && { client_connection_check_interval: "10s" }),
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value}'\n`)
    .join("");
}

function between(least: number, value: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)));
}
