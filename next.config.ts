import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // A trailing slash is no other spelling of a path of the API: it is answered as unknown.
  skipTrailingSlashRedirect: true,
  // The paths of the reference product, whose integrations work here unchanged.
  rewrites: async () => [{ source: "/api/partner-gateway/v1/:path*", destination: "/api/v1/:path*" }],
  // `npm test` checks the types, of the tests too; a start need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Sentences reach the browser compiled, so what draws them needs no parser: 10 kB of JavaScript less.
  turbopack: { resolveAlias: { "use-intl/format-message": "./components/messages/format-message.ts" } },
  // With the server down a click on a link waits for it; by default the browser would leave the page for its own error.
  experimental: { useOffline: true },
  serverExternalPackages: ["postgres", "better-auth", "iconv-lite", "libphonenumber-js"],
};

export default config;
