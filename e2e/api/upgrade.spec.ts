import { connect } from "node:net";
import { expect, test } from "../support/test";

/** What the server sends to these header lines until it closes or five seconds are over. */
function exchange(url: string, lines: string[]): Promise<string> {
  const { port } = new URL(url);
  return new Promise((resolve) => {
    let received = "";
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(`${lines.join("\r\n")}\r\n\r\n`));
    socket.setTimeout(5000, () => socket.destroy());
    socket.on("data", (data) => {
      received += data;
    });
    socket.on("close", () => resolve(received));
  });
}

const webSocket = [
  "Host: a",
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Version: 13",
  "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
];

test("a WebSocket is refused at once, in words", async ({ baseURL }) => {
  for (const path of ["/", "/api/v1/contacts", "/_next/webpack-hmr", "/_next/hmr"]) {
    const began = Date.now();
    const answer = await exchange(baseURL ?? "", [`GET ${path} HTTP/1.1`, ...webSocket]);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain("application/problem+json");
    expect(answer).toContain("There are no WebSockets here.");
    expect(Date.now() - began).toBeLessThan(2000);
  }
});

test("another protocol that is offered beside a call is passed over", async ({ baseURL }) => {
  const headers = [
    "Host: a",
    "Connection: Upgrade, HTTP2-Settings, close",
    "Upgrade: h2c",
    "HTTP2-Settings: AAMAAABk",
  ];
  const answer = await exchange(baseURL ?? "", ["GET /healthz HTTP/1.1", ...headers]);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
});
