export * from './again.ts';
export * from './claim.ts';
export * from './connection.ts';
export * from './finish.ts';
export * from './intake.ts';
export * from './messages.ts';
export type { MadeMessage, MessageKey, MessageState, QueueCounts, QueueKey } from './queue.ts';
export {
  type DossierToTell,
  deleteToldBefore,
  type MakeMessages,
  type PrepareMessages,
  relayToPortal,
  tellDossiers,
} from './relay.ts';
