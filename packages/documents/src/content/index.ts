export type { ContentFault, ContentFaultCode } from './fault.ts';
export { cleanFileName } from './file-name.ts';
export { type ContentCheck, type DeclaredFile, inspectFile } from './inspect.ts';
export { type ContentKind, KINDS } from './kinds.ts';
