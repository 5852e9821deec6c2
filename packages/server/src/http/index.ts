export { createServer, type ServerOptions } from './create-server.ts';
export { type Listening, type ListenOptions, listen } from './listen.ts';
export { loggerOf } from './logging.ts';
export type { OpenIdProvider, SignInOptions } from './sign-in/index.ts';
export { stopServer } from './stopping.ts';
