export interface TestServer {
  /** URL of a superuser. */
  readonly url: string;
  readonly version: string;
  stop(): Promise<void>;
}

/** A throw-away server: the embedded PostgreSQL 18, or PostgreSQL >= 15 of the system's packages. */
export async function startTestServer(kind: 'embedded' | 'system'): Promise<TestServer | { readonly missing: string }> {
  return { missing: `not yet written: ${kind}` };
}
